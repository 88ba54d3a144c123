import { expect, it } from "vitest";
import { parseRange } from "./range.ts";

it.each([
  [">5", 5001, Infinity],
  [">=5", 5000, Infinity],
  ["<5", 0, 4999],
  ["<=4.5s", 0, 4500],
  ["=8", 8000, 8000],
  ["8s", 8000, 8000],
  ["5-8", 5000, 8000],
  ["5..8.25s", 5000, 8250],
])("reads %s", (text, from, to) => {
  expect(parseRange(text)).toEqual({ from, to });
});

it.each(["", ">", "five", "5-", "-5", "5 8", "1e3", "5x"])("does not take %j for a number", (text) => {
  expect(parseRange(text)).toBeUndefined();
});
