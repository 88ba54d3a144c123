import { expect, it } from "vitest";
import { gap, headingHeight } from "../layout/layout-sheet.ts";
import { boxOf } from "../layout/locate.ts";
import { revealed } from "./reveal.ts";
import { resultOf, sightOf } from "./testing/sheet-world.ts";

const rows = Array.from({ length: 400 }, (_, i) => 400 - i);
const viewport = 700;
const sight = sightOf(resultOf(rows), { view: "grid", width: 812, target: 200, viewport }, false);
const from = 5_000;
/** The first item that begins so many pixels below the upper edge, or lower. */
const below = (distance: number) => rows.findIndex((_, i) => boxOf(sight.layout, i).top >= from + distance);

it("stays where the item is wholly in view", () => {
  expect(revealed(sight, from, below(0))).toBe(from);
  expect(revealed(sight, from, below(300))).toBe(from);
});

it("goes down as little as shows the item and the gap below it", () => {
  const { top, height } = boxOf(sight.layout, below(650));
  expect(revealed(sight, from, below(650))).toBe(top + height + gap - viewport);
});

it("goes up with room for a heading", () => {
  const { top } = boxOf(sight.layout, below(-150));
  expect(revealed(sight, from, below(-150))).toBe(top - headingHeight - gap);
});

it("brings what is screens away to the middle", () => {
  for (const distance of [-2_000, 2_000]) {
    const { top, height } = boxOf(sight.layout, below(distance));
    expect(revealed(sight, from, below(distance)) + viewport / 2).toBe(top + height / 2);
  }
});
