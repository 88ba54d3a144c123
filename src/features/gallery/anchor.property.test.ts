import fc from "fast-check";
import { expect, it } from "vitest";
import type { QueryResult } from "#catalog/index.ts";
import { noFacets } from "#testing/facets.ts";
import { nextAnchor, positionOf, type Sight } from "./anchor.ts";
import { endHeight } from "./end-of-sheet.tsx";
import { layoutSheet } from "./layout/layout-sheet.ts";
import { boxOf } from "./layout/locate.ts";
import type { View } from "./layout/sheet-layout.ts";
import type { Place } from "./places.ts";

/** Newest first; `rows` are numbered from the oldest, as a catalog does that has taken them in one by one. */
function resultOf(count: number, newer = 0, older = 0): QueryResult {
  const total = count + newer + older;
  // Older ones were taken in last, and dates stand by themselves below.
  const rows = Uint32Array.from({ length: total }, (_, i) =>
    i < count + newer ? count + newer - 1 - i : i + 1_000,
  );
  return {
    version: total,
    rows,
    aspects: Float32Array.from(rows, (row) => 0.5 + ((row * 7) % 11) / 6),
    created: Float64Array.from(rows, (_, i) => 1.7e12 + (count + newer - i) * 3_600_000),
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
const see = (result: QueryResult, shape: Shape, viewport = 800): Sight => ({
  result,
  viewport,
  layout: layoutSheet({ aspects: result.aspects, created: result.created, dated: true, ...shape }),
});

/** A sheet as the scroller and the hooks move it: nothing but a person's own scrolling is told to the rule. */
class Scrolled {
  anchor: Place | null = null;
  sight: Sight;
  position = 0;
  constructor(sight: Sight) {
    this.sight = sight;
  }
  scroll(position: number) {
    this.#go(position);
    this.anchor = nextAnchor(this.anchor, {
      type: "scrolled",
      sight: this.sight,
      position: this.position,
    });
  }
  pick(index: number) {
    const { sight, position } = this;
    this.anchor = nextAnchor(this.anchor, { type: "picked", sight, position, index });
  }
  layOut(sight: Sight) {
    this.sight = sight;
    this.anchor = nextAnchor(this.anchor, { type: "laid out" });
    this.#go(positionOf(this.anchor, sight, true));
  }
  /** Items that are wholly in view, or as much as the viewport can hold of them. */
  seen() {
    const { layout, viewport } = this.sight;
    return Array.from({ length: layout.count }, (_, index) => index).filter((index) => {
      const { top, height } = boxOf(layout, index);
      const from = Math.max(top, this.position);
      const to = Math.min(top + height, this.position + viewport);
      return to - from >= Math.min(height, viewport / 2) - 1;
    });
  }
  #go(position: number) {
    const { layout, viewport } = this.sight;
    this.position = Math.max(0, Math.min(position, layout.height + endHeight - viewport));
  }
}

const viewport = fc.integer({ min: 420, max: 1_100 });
const share = fc.double({ min: 0, max: 1, noNaN: true });
const change = fc.record({ shape: view, viewport, newer: fc.nat(40), older: fc.nat(40) });
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

/** Shows a sheet through some changes and back in its first layout, with what has arrived meanwhile. */
function throughAndBack(
  count: number,
  shape: Shape,
  high: number,
  changes: Change[],
  act: (s: Scrolled) => void,
) {
  const first = resultOf(count);
  const sheet = new Scrolled(see(first, shape, high));
  act(sheet);
  const before = sheet.position;
  const watched = sheet.anchor?.row;
  for (const { shape, viewport, newer, older } of changes) {
    sheet.layOut(see(resultOf(count, newer, older), shape, viewport));
    if (watched !== undefined)
      expect(sheet.seen().map((index) => sheet.sight.result.rows[index])).toContain(watched);
  }
  sheet.layOut(see(first, shape, high));
  return { before, after: sheet.position };
}
const times = { seed: 31, numRuns: 150 };

it("keeps the looked-at item in view through any layouts and arrivals, and ends where it began", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 40, max: 300 }),
      view,
      viewport,
      share,
      fc.array(change, { minLength: 1, maxLength: 12 }),
      (count, shape, high, share, changes) => {
        const { before, after } = throughAndBack(count, shape, high, changes, (sheet) =>
          sheet.scroll(share * sheet.sight.layout.height),
        );
        expect(Math.abs(after - before)).toBeLessThanOrEqual(1);
      },
    ),
    times,
  );
});

it("keeps an item that was opened or reached by key, wherever on the screen it was", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 40, max: 300 }),
      view,
      viewport,
      share,
      share,
      fc.array(change, { minLength: 1, maxLength: 12 }),
      (count, shape, high, share, which, changes) => {
        const { before, after } = throughAndBack(count, shape, high, changes, (sheet) => {
          sheet.scroll(share * sheet.sight.layout.height);
          const seen = sheet.seen();
          sheet.pick(seen[Math.floor(which * (seen.length - 1))] ?? 0);
        });
        expect(Math.abs(after - before)).toBeLessThanOrEqual(1);
      },
    ),
    times,
  );
});

it("does not drift while a window's edge is dragged", () => {
  const result = resultOf(600);
  const shape = (width: number): Shape => ({ view: "rows", width, target: 210 });
  const sheet = new Scrolled(see(result, shape(1_400)));
  sheet.scroll(6_543);
  for (let round = 0; round < 3; round++) {
    for (let width = 1_390; width >= 660; width -= 10) sheet.layOut(see(result, shape(width)));
    for (let width = 670; width <= 1_400; width += 10) sheet.layOut(see(result, shape(width)));
    expect(sheet.position).toBe(6_543);
  }
});

it("stays at the top when that is where a person is", () => {
  const shape: Shape = { view: "rows", width: 900, target: 200 };
  const sheet = new Scrolled(see(resultOf(50), shape));
  sheet.scroll(0);
  sheet.layOut(see(resultOf(50, 5), shape));
  expect(sheet.position).toBe(0);
});

it("goes to the nearest date when rows are numbered anew or the item is gone", () => {
  const result = resultOf(200);
  const sheet = new Scrolled(see(result, { view: "grid", width: 900, target: 200 }));
  sheet.scroll(boxOf(sheet.sight.layout, 120).top);
  const position = positionOf({ ...sheet.anchor!, row: 9_999 }, sheet.sight, true);
  const { top, height } = boxOf(sheet.sight.layout, 120);
  expect(Math.abs(position - top)).toBeLessThanOrEqual(height);
});
