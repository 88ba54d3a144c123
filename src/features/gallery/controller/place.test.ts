import { describe, expect, it } from "vitest";
import { type Place, standIn } from "./place.ts";
import { resultOf, type Shape, sightOf } from "./testing/sheet-world.ts";

const shape: Shape = { view: "grid", width: 812, target: 200, viewport: 700 };
const result = resultOf([9, 8, 7, 6, 5, 4]);
const placeOf = (row: number, index: number): Place => ({
  row,
  created: 1.7e12 + row * 3_600_000,
  index,
  room: 0,
  hidden: 0,
});

describe("what stands for a place", () => {
  it("is its own item, wherever that is now", () => {
    for (const dated of [true, false])
      expect(standIn(placeOf(5, 0), sightOf(result, shape, dated), null)).toBe(4);
  });

  it("is not another item that has its row since", () => {
    const other = { ...placeOf(5, 0), created: placeOf(7, 0).created };
    expect(standIn(other, sightOf(result, shape), null)).toBe(2);
  });

  it("is the nearest in date on another visit, in either order", () => {
    const gone = resultOf([9, 8, 6, 5, 4]);
    expect(standIn(placeOf(7, 2), sightOf(gone, shape), null)).toBe(2);
    const ascending = resultOf([4, 5, 6, 8, 9]);
    expect(standIn(placeOf(7, 3), sightOf(ascending, shape), null)).toBe(3);
    // Beyond the end there is only the last.
    expect(standIn(placeOf(1, 5), sightOf(gone, shape), null)).toBe(4);
    expect(standIn(placeOf(20, 5), sightOf(ascending, shape), null)).toBe(4);
  });

  it("is the one with its number on another visit to an order without dates", () => {
    expect(standIn(placeOf(20, 3), sightOf(result, shape, false), null)).toBe(3);
    expect(standIn(placeOf(20, 80), sightOf(result, shape, false), null)).toBe(5);
  });

  it("is the next that is left of those that followed, else the last that came before", () => {
    const before = { result: resultOf([1, 2, 3, 20, 21, 22, 8]), index: 3 };
    const now = sightOf(resultOf([3, 8, 1]), shape, false);
    expect(standIn(placeOf(20, 3), now, before)).toBe(1);
    expect(standIn(placeOf(20, 3), sightOf(resultOf([3, 1]), shape, false), before)).toBe(0);
  });

  it("is the family that an item is folded into, where that stands just before what came next", () => {
    const before = { result, index: 2 };
    const folded = (rows: number[], family: number[]) => ({
      ...sightOf(resultOf(rows), shape),
      placeOf: (row: number) => (family.includes(row) ? rows.findIndex((one) => family.includes(one)) : -1),
    });
    expect(standIn(placeOf(7, 2), folded([9, 8, 5, 4], [8, 7, 6]), before)).toBe(1);
    // At another date it would lead a person away.
    expect(standIn(placeOf(7, 2), folded([9, 8, 6, 5, 4], [9, 7]), before)).toBe(2);
    // Its own item stands for it where it is there, folded or not.
    expect(standIn(placeOf(7, 2), folded([9, 8, 7, 5], [7, 6]), before)).toBe(2);
  });

  it("is the family too where nothing is left of what was around it, unless dates tell better", () => {
    const gone = { result: resultOf([20, 21, 22]), index: 1 };
    const sight = (dated: boolean) => ({ ...sightOf(result, shape, dated), placeOf: () => 4 });
    expect(standIn(placeOf(21, 1), sight(false), gone)).toBe(4);
    expect(standIn(placeOf(21, 1), sight(true), gone)).toBe(0);
    expect(standIn({ ...placeOf(5, 1), row: 21 }, sight(true), gone)).toBe(4);
  });
});
