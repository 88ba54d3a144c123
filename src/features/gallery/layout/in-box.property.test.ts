import fc from "fast-check";
import { expect, it } from "vitest";
import { areaBetween, itemsBelow, itemsIn } from "./in-box.ts";
import { layoutSheet } from "./layout-sheet.ts";
import { boxesOfLine, isHeading } from "./locate.ts";
import type { View } from "./sheet-layout.ts";

const sheet = fc
  .record({
    aspects: fc.array(fc.constantFrom(1, 16 / 9, 9 / 16, 3 / 4), { minLength: 1, maxLength: 150 }),
    width: fc.integer({ min: 200, max: 1_400 }),
    target: fc.integer({ min: 60, max: 300 }),
    view: fc.constantFrom<View>("rows", "grid", "list"),
    hours: fc.integer({ min: 0, max: 40 }),
  })
  .map(({ aspects, hours, ...shape }) => {
    const created = Float64Array.from(aspects, (_, i) => Date.UTC(2026, 5, 15) - i * hours * 3_600_000);
    return layoutSheet({ aspects: Float32Array.from(aspects), created, dated: true, ...shape });
  });
const point = fc.record({ x: fc.integer({ min: -50, max: 1_500 }), y: fc.integer({ min: -50, max: 9_000 }) });

it("finds the items that a box touches, and no others, whichever corner it begins at", () => {
  fc.assert(
    fc.property(sheet, point, point, (layout, a, b) => {
      const area = areaBetween(a, b);
      const lines = Array.from({ length: layout.lineCount }, (_, line) => boxesOfLine(layout, line)).flat();
      const touched = lines.filter(
        ({ left, top, width, height }) =>
          left <= area.right && left + width >= area.left && top <= area.bottom && top + height >= area.top,
      );
      expect(itemsIn(layout, area)).toEqual(touched.map(({ index }) => index));
      expect(itemsIn(layout, areaBetween(b, a))).toEqual(itemsIn(layout, area));
    }),
    { seed: 31, numRuns: 300 },
  );
});

it("gives each item to the one heading above it", () => {
  fc.assert(
    fc.property(sheet, (layout) => {
      const headings = Array.from({ length: layout.lineCount }, (_, line) => line).filter((line) =>
        isHeading(layout, line),
      );
      const spans = headings.map((line) => itemsBelow(layout, line));
      expect(spans[0]?.[0]).toBe(0);
      expect(spans.at(-1)?.[1]).toBe(layout.count);
      for (const [i, [from, to]] of spans.entries()) {
        expect(to).toBeGreaterThan(from);
        expect(spans[i + 1]?.[0] ?? layout.count).toBe(to);
      }
    }),
    { seed: 31, numRuns: 100 },
  );
});
