import { expect, it } from "vitest";
import { gapAt, pullAt } from "./finger-places.ts";

const items = [
  { top: 100, bottom: 140 },
  { top: 140, bottom: 240 },
  { top: 240, bottom: 260 },
];

it.each([
  [0, 0],
  [119, 0],
  [121, 1],
  [189, 1],
  [191, 2],
  [251, 3],
  [900, 3],
])("falls into the gap on whose side of an item's middle the finger is: at %i into %i", (y, gap) => {
  expect(gapAt(items, y)).toBe(gap);
});

it("scrolls near an end, the faster the nearer, and nowhere else", () => {
  const frame = { top: 56, bottom: 844 };
  expect([200, 450, 700].map((y) => pullAt(frame, y))).toEqual([0, 0, 0]);
  expect(pullAt(frame, 60)).toBeLessThan(pullAt(frame, 100));
  expect(pullAt(frame, 100)).toBeLessThan(0);
  expect(pullAt(frame, 840)).toBeGreaterThan(0);
  expect(pullAt(frame, 2000)).toBe(12);
});
