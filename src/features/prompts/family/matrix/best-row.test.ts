import { expect, it } from "vitest";
import { bestRow } from "./best-row.ts";

const prompt = (row: number, worth: number, last: number) => ({ rows: Uint32Array.of(row), worth, last });

it("is what people think most of, then what is newest", () => {
  expect(bestRow([])).toBe(undefined);
  expect(bestRow([prompt(1, 0, 5), prompt(2, 0, 9), prompt(3, -1, 10)])).toBe(2);
  expect(bestRow([prompt(1, 0, 5), prompt(2, 6, 1), prompt(3, 5, 9)])).toBe(2);
});
