import fc from "fast-check";
import { expect, it } from "vitest";
import type { QueryResult } from "#catalog/index.ts";
import { noFacets } from "#testing/facets.ts";
import { anchorAt, positionOf } from "./anchor.ts";
import { layoutSheet } from "./layout/layout-sheet.ts";
import { boxOf } from "./layout/locate.ts";
import type { View } from "./layout/sheet-layout.ts";

/** Newest first; `rows` are numbered from the oldest, as a catalog does that has taken them in one by one. */
function resultOf(count: number, newer = 0): QueryResult {
  const total = count + newer;
  const rows = Uint32Array.from({ length: total }, (_, i) => total - 1 - i);
  return {
    version: total,
    rows,
    aspects: Float32Array.from(rows, (row) => 0.5 + ((row * 7) % 11) / 6),
    created: Float64Array.from(rows, (row) => 1.7e12 + row * 3_600_000),
    videos: new Uint8Array(total),
    colours: new Uint32Array(total),
    total,
    held: 0,
    pending: 0,
    facets: noFacets(),
    terms: [],
    records: [],
    notice: null,
  };
}

const view = fc.record({
  view: fc.constantFrom<View>("rows", "grid", "list"),
  width: fc.integer({ min: 300, max: 1_600 }),
  target: fc.integer({ min: 80, max: 400 }),
});
type Shape = typeof view extends fc.Arbitrary<infer T> ? T : never;
const layOut = (result: QueryResult, shape: Shape) =>
  layoutSheet({ aspects: result.aspects, created: result.created, dated: true, ...shape });

it("keeps the same item at the upper edge through any new layout and any arrivals", () => {
  fc.assert(
    fc.property(
      view,
      view,
      fc.integer({ min: 1, max: 400 }),
      fc.nat(50),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (a, b, count, newer, share) => {
        const [before, after] = [resultOf(count), resultOf(count, newer)];
        const [first, second] = [layOut(before, a), layOut(after, b)];
        const position = 1 + share * first.height;
        const anchor = anchorAt(position, first, before)!;
        const restored = positionOf(anchor, second, after, true);
        const box = boxOf(second, after.rows.indexOf(anchor.row));
        expect(restored).toBeGreaterThanOrEqual(Math.max(0, box.top - 44 - 4));
        expect(restored).toBeLessThanOrEqual(box.top + box.height);
      },
    ),
    { seed: 31, numRuns: 200 },
  );
});

it("returns to the very pixel when the layout does", () => {
  const result = resultOf(300);
  const wide = layOut(result, { view: "rows", width: 1_200, target: 200 });
  const anchor = anchorAt(2_345, wide, result);
  expect(positionOf(anchor, wide, result, true)).toBe(2_345);
});

it("stays at the top when that is where a person is", () => {
  const result = resultOf(50, 5);
  const layout = layOut(result, { view: "rows", width: 900, target: 200 });
  expect(positionOf(anchorAt(0, layout, result), layout, result, true)).toBe(0);
});

it("goes to the nearest date when rows are numbered anew or the item is gone", () => {
  const result = resultOf(200);
  const layout = layOut(result, { view: "grid", width: 900, target: 200 });
  const anchor = { ...anchorAt(boxOf(layout, 120).top, layout, result)!, row: 9_999 };
  const position = positionOf(anchor, layout, result, true);
  const { top, height } = boxOf(layout, 120);
  expect(Math.abs(position - top)).toBeLessThanOrEqual(height);
});
