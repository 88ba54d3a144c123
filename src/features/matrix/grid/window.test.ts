import fc from "fast-check";
import { expect, it } from "vitest";
import { revealed, spanOf, type View, windowOf } from "./window.ts";

const measures = { head: 240, top: 56, cell: 124 };
const view = fc.record({
  scrollTop: fc.nat(20_000),
  scrollLeft: fc.nat(3_000),
  clientHeight: fc.integer({ min: 400, max: 1_400 }),
  clientWidth: fc.integer({ min: 600, max: 2_600 }),
});

/** Whether a cell lies, with any part of it, where it is not covered by the first row or column. */
function isSeen({ scrollTop, scrollLeft, clientHeight, clientWidth }: View, row: number, col: number) {
  const { head, top, cell } = measures;
  const y = row * cell - scrollTop;
  const x = col * cell - scrollLeft;
  return y + cell > 0 && y < clientHeight - top && x + cell > 0 && x < clientWidth - head;
}

it("mounts every cell that is seen, and no more than a few beyond", () => {
  fc.assert(
    fc.property(view, fc.nat(199), fc.nat(11), (seen, row, col) => {
      const { top, bottom, left, right } = windowOf(seen, measures, 200, 12);
      if (isSeen(seen, row, col)) {
        expect(row >= top && row < bottom && col >= left && col < right).toBe(true);
      }
      expect(bottom - top).toBeLessThan(seen.clientHeight / measures.cell + 9);
      expect(bottom).toBeLessThanOrEqual(200);
      expect(right).toBeLessThanOrEqual(12);
    }),
    { seed: 31 },
  );
});

it("scrolls until a cell lies free, and not at all where it does", () => {
  fc.assert(
    fc.property(view, fc.nat(199), fc.integer({ min: -1, max: 11 }), (seen, row, col) => {
      const to = revealed(seen, { row, col }, measures);
      const then = { ...seen, scrollTop: to.top, scrollLeft: to.left };
      expect(to.top).toBeLessThanOrEqual(row * measures.cell);
      expect((row + 1) * measures.cell - to.top).toBeLessThanOrEqual(seen.clientHeight - measures.top);
      if (col < 0) expect(to.left).toBe(seen.scrollLeft);
      else expect(isSeen(then, row, col)).toBe(true);
      expect(revealed(then, { row, col }, measures)).toEqual(to);
    }),
    { seed: 37 },
  );
});

it("keeps what has the focus mounted, wherever it lies", () => {
  expect(spanOf(4, 7, 5)).toEqual([4, 5, 6]);
  expect(spanOf(4, 7, 1)).toEqual([1, 4, 5, 6]);
  expect(spanOf(4, 7, 9)).toEqual([4, 5, 6, 9]);
  expect(spanOf(4, 7, -1)).toEqual([4, 5, 6]);
  expect(spanOf(9, 7, -1)).toEqual([]);
});
