import { expect, it } from "vitest";
import { measuredRatio } from "./ratio.ts";

it.each([
  [1024, 1024, "1:1"],
  [1344, 768, "16:9"],
  [768, 1344, "9:16"],
  [1410, 1000, "1.41:1"],
  [500, 2000, "0.25:1"],
])("measures %i × %i as %s", (width, height, name) => {
  expect(measuredRatio(width, height)).toBe(name);
});
