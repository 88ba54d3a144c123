import { expect, it } from "vitest";
import { contradicts, measuredRatio } from "./ratio.ts";

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

it.each([
  [1024, 1024, "1:1"],
  [1344, 768, "16:9"],
  [768, 1344, "9:16"],
  [1410, 1000, "1.41:1"],
  [500, 2000, "0.25:1"],
])("measures %i × %i as %s", (width, height, name) => {
  expect(measuredRatio(width, height)).toBe(name);
});
