import fc from "fast-check";
import { expect, it } from "vitest";
import { partitionPoint } from "./binary-search.ts";

it("finds what looking at each in turn finds", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 20 })),
      fc.integer({ min: -1, max: 21 }),
      (values, sought) => {
        values.sort((a, b) => a - b);
        const first = values.findIndex((value) => value >= sought);
        expect(partitionPoint(values.length, (at) => values[at]! >= sought)).toBe(
          first < 0 ? values.length : first,
        );
      },
    ),
    { seed: 4, numRuns: 300 },
  );
});

it("begins where it is told to, and asks of nothing outside", () => {
  const asked: number[] = [];
  const isPast = (at: number) => {
    asked.push(at);
    return false;
  };
  expect(partitionPoint(40, isPast, 30)).toBe(40);
  expect(Math.min(...asked)).toBeGreaterThanOrEqual(30);
  expect(Math.max(...asked)).toBeLessThan(40);
  expect(partitionPoint(5, () => true, 5)).toBe(5);
});
