import { expect, it } from "vitest";
import { contradicts } from "./aspect.ts";

it.each([
  ["16:9", 1024, 1024, true],
  ["16:9", 1344, 768, false],
  ["9:16", 1920, 1080, true],
  ["1:1", 1024, 1024, false],
  ["16x9", 1920, 1080, false],
  ["auto", 1024, 1024, false],
  ["1:0", 1024, 1024, false],
])("stated %s at %i × %i contradicts: %s", (stated, width, height, expected) => {
  expect(contradicts(stated, width, height)).toBe(expected);
});
