import { expect, it } from "vitest";
import { bestGrid } from "./best-grid.ts";

const times = (count: number, width: number, height: number) => Array(count).fill({ width, height });
const wide = { width: 1200, height: 800 };
const phone = { width: 390, height: 560 };

it("lays pictures beside or below each other, however they are larger", () => {
  expect(bestGrid(times(2, 9, 16), wide)).toMatchObject({ columns: 2, rows: 1 });
  expect(bestGrid(times(2, 1, 1), wide)).toMatchObject({ columns: 2, rows: 1 });
  expect(bestGrid(times(2, 16, 9), phone)).toMatchObject({ columns: 1, rows: 2 });
  expect(bestGrid(times(2, 9, 16), phone)).toMatchObject({ columns: 2, rows: 1 });
  expect(bestGrid(times(4, 16, 9), wide)).toMatchObject({ columns: 2, rows: 2 });
  expect(bestGrid(times(4, 9, 16), wide)).toMatchObject({ columns: 4, rows: 1 });
  expect(bestGrid(times(1, 1, 1), wide)).toMatchObject({ columns: 1, rows: 1 });
});

it("has a room for the smallest window", () => {
  const { room } = bestGrid(times(4, 1, 1), { width: 0, height: 0 });
  expect(room.width).toBeGreaterThan(0);
  expect(room.height).toBeGreaterThan(0);
});
