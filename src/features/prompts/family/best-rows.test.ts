import { expect, it } from "vitest";
import { bestRow, bestRows } from "./best-rows.ts";

const prompt = (rows: number | number[], worth: number, last: number) => ({
  rows: Uint32Array.from([rows].flat()),
  worth,
  last,
});

it("is what people think most of, then what is newest", () => {
  expect(bestRow([])).toBe(undefined);
  expect(bestRow([prompt(1, 0, 5), prompt(2, 0, 9), prompt(3, -1, 10)])).toBe(2);
  expect(bestRow([prompt(1, 0, 5), prompt(2, 6, 1), prompt(3, 5, 9)])).toBe(2);
});

it("takes the best of each prompt before a second one of any", () => {
  expect(bestRows([prompt([1, 2, 3], 0, 5), prompt([4, 5], 6, 1)], 4)).toEqual([4, 1, 5, 2]);
  expect(bestRows([prompt([1, 2, 3], 0, 5)], 2)).toEqual([1, 2]);
  expect(bestRows([prompt(1, 0, 5), prompt(2, 0, 4)], 1)).toEqual([1]);
  expect(bestRows([], 4)).toEqual([]);
});
