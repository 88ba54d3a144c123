import { expect, it } from "vitest";
import { allAtRest, placeShown, takesThere, turningsOf } from "./turning.ts";

const takes = Uint32Array.of(7, 5, 9);

it("goes round in a circle, backwards too", () => {
  expect([0, 1, 2, 3, -1, -3, -4].map((step) => placeShown(3, step))).toEqual([0, 1, 2, 0, 2, 0, 2]);
});

it("has the picture that is shown, and the next one where it will be wanted", () => {
  expect(takesThere(takes, { step: 0, going: false })).toEqual([7]);
  expect(takesThere(takes, { step: 0, going: true })).toEqual([7, 5]);
  expect(takesThere(takes, { step: 2, going: true })).toEqual([9, 7]);
  expect(takesThere(Uint32Array.of(4), { step: 5, going: true })).toEqual([4]);
  expect(takesThere(Uint32Array.of(), { step: 1, going: true })).toEqual([]);
});

it("turns the cell of the keys and the one under the pointer, each by its own steps or by both", () => {
  const keys = { row: 1, col: 4, by: -1 };
  expect(turningsOf(0, keys, undefined)).toBe(allAtRest);
  expect(turningsOf(1, { ...keys, by: 0 }, { row: 2, col: 4, by: 3 })).toBe(allAtRest);
  expect([...turningsOf(1, keys, { row: 1, col: 5, by: 0 })]).toEqual([
    [4, { step: -1, going: true }],
    [5, { step: 0, going: true }],
  ]);
  expect([...turningsOf(1, keys, { row: 1, col: 4, by: 3 })]).toEqual([[4, { step: 2, going: true }]]);
});
