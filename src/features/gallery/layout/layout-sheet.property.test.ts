import fc from "fast-check";
import { expect, it } from "vitest";
import { gap, headingHeight, layoutSheet } from "./layout-sheet.ts";
import {
  boxesOfLine,
  boxOf,
  firstLineFrom,
  indexAt,
  isHeading,
  itemBeside,
  lineAtOffset,
  lineOf,
  offsetOf,
} from "./locate.ts";
import { layoutAspect, type SheetLayout, type View } from "./sheet-layout.ts";

const aspect = fc.oneof(
  fc.constantFrom(1, 16 / 9, 9 / 16, 4 / 3, 3 / 4),
  fc.constantFrom(10, 0.01, 0, -1, Number.NaN, Number.POSITIVE_INFINITY),
  fc.float({ min: Math.fround(0.2), max: 5, noNaN: true }),
);
const input = fc.record({
  aspects: fc.array(aspect, { maxLength: 120 }).map((values) => Float32Array.from(values)),
  width: fc.integer({ min: 120, max: 2_000 }),
  target: fc.integer({ min: 60, max: 400 }),
  columns: fc.integer({ min: 0, max: 3 }),
  view: fc.constantFrom<View>("rows", "grid", "list"),
  hours: fc.integer({ min: 0, max: 200 }),
  dated: fc.boolean(),
});
type Input = typeof input extends fc.Arbitrary<infer T> ? T : never;

function layOut({ aspects, hours, ...rest }: Input): SheetLayout {
  const created = Float64Array.from(aspects, (_, i) => Date.UTC(2026, 5, 15) - i * hours * 3_600_000);
  return layoutSheet({ aspects, created, ...rest });
}
const linesOf = (layout: SheetLayout) => Array.from({ length: layout.lineCount }, (_, line) => line);
const check = (property: (layout: SheetLayout, given: Input) => void) =>
  fc.assert(
    fc.property(input, (given) => property(layOut(given), given)),
    { seed: 11, numRuns: 300 },
  );

it("stands every item once, in order, in whole pixels that neither overlap nor leave the width", () => {
  check((layout, { aspects }) => {
    const boxes = linesOf(layout).flatMap((line) => boxesOfLine(layout, line));
    expect(boxes.map((box) => box.index)).toEqual([...aspects.keys()]);
    for (const { left, top, width, height } of boxes) {
      for (const edge of [left, top, width, height]) expect(Number.isInteger(edge)).toBe(true);
      expect(left).toBeGreaterThanOrEqual(0);
      expect(left + width).toBeLessThanOrEqual(layout.width);
      expect(Math.min(width, height)).toBeGreaterThan(0);
    }
  });
});

it("puts lines and neighbours exactly one gap apart", () => {
  check((layout) => {
    for (const line of linesOf(layout)) {
      const below = layout.tops[line]! + layout.heights[line]! + gap;
      expect(layout.tops[line + 1] ?? layout.height + gap).toBe(below);
      boxesOfLine(layout, line).forEach((box, i, all) => {
        const before = all[i - 1];
        if (before) expect(Math.abs(box.left - before.left - before.width - gap)).toBeLessThanOrEqual(1);
      });
    }
  });
});

it("fills justified lines to the last pixel, save the last of a group", () => {
  check((layout, { view }) => {
    if (view !== "rows") return;
    for (const line of linesOf(layout)) {
      const next = line + 1;
      if (isHeading(layout, line) || next === layout.lineCount || isHeading(layout, next)) continue;
      const last = boxesOfLine(layout, line).at(-1)!;
      expect(last.left + last.width).toBe(layout.width);
    }
  });
});

it("keeps the shape of pictures that are not extreme, within the rounding of a pixel", () => {
  check((layout, { view, aspects }) => {
    if (view !== "rows") return;
    for (const index of aspects.keys()) {
      const { width, height } = boxOf(layout, index);
      const ideal = layoutAspect(aspects[index]) * height;
      // Half a pixel of the line's height is worth up to `widest` halves of its width.
      expect(Math.abs(width - ideal)).toBeLessThanOrEqual(1 + layoutAspect(aspects[index]) / 2);
    }
  });
});

it("finds again what it laid out", () => {
  check((layout, { aspects }) => {
    for (const line of linesOf(layout)) {
      expect(lineAtOffset(layout, layout.tops[line]!)).toBe(line);
      expect(firstLineFrom(layout, layout.tops[line]!)).toBe(line);
    }
    for (const index of aspects.keys()) {
      const line = lineOf(layout, index);
      const box = boxOf(layout, index);
      expect(isHeading(layout, line)).toBe(false);
      expect(offsetOf(layout, index)).toBe(box.top);
      expect(indexAt(layout, line, box.left + box.width / 2)).toBe(index);
    }
  });
});

it("moves by lines for up and down, and stays put at the edges", () => {
  check((layout, { aspects }) => {
    for (const index of aspects.keys()) {
      const below = itemBeside(layout, index, "down");
      const above = itemBeside(layout, index, "up");
      const tileRows = (from: number, to: number) =>
        linesOf(layout).filter((line) => line > from && line <= to && !isHeading(layout, line)).length;
      if (below !== index) expect(tileRows(lineOf(layout, index), lineOf(layout, below))).toBe(1);
      else expect(lineOf(layout, index)).toBe(lineOf(layout, aspects.length - 1));
      if (above !== index) expect(tileRows(lineOf(layout, above), lineOf(layout, index))).toBe(1);
      else expect(lineOf(layout, index)).toBe(lineOf(layout, 0));
    }
  });
});

it("leaves what is above in place when older items arrive", () => {
  fc.assert(
    fc.property(input, fc.integer({ min: 1, max: 119 }), (given, cut) => {
      const whole = layOut({ ...given, dated: false });
      const part = layOut({ ...given, dated: false, aspects: given.aspects.subarray(0, cut) });
      // All but the last line, which was not full yet.
      for (let line = 0; line < part.lineCount - 1; line++) {
        expect(whole.tops[line]).toBe(part.tops[line]);
        expect(whole.firsts[line]).toBe(part.firsts[line]);
      }
    }),
    { seed: 12, numRuns: 200 },
  );
});

it("gives headings their own height and no item", () => {
  check((layout) => {
    const headings = linesOf(layout).filter((line) => isHeading(layout, line));
    if (layout.grouping === "none") expect(headings).toEqual([]);
    else expect(headings[0]).toBe(0);
    for (const line of headings) expect(layout.heights[line]).toBe(headingHeight);
  });
});
