import { expect, it } from "vitest";
import { columnsFor, targetFor } from "./density.ts";
import { layoutSheet } from "./layout-sheet.ts";
import { boxesOfLine, isHeading } from "./locate.ts";
import type { View } from "./sheet-layout.ts";

const day = 86_400_000;
const noon = new Date(2026, 5, 15, 12).getTime();

function sheet(
  count: number,
  options: { width: number; view?: View; size?: number; aspects?: number[]; every?: number },
) {
  const { width, view = "rows", size = 3, aspects = [1], every = 60_000 } = options;
  return layoutSheet({
    aspects: Float32Array.from({ length: count }, (_, i) => aspects[i % aspects.length]!),
    created: Float64Array.from({ length: count }, (_, i) => noon - i * every),
    view,
    width,
    target: targetFor(view, size, width),
    columns: columnsFor(view, size, width),
    dated: true,
  });
}
const tilesByRow = (layout: ReturnType<typeof sheet>) =>
  Array.from({ length: layout.lineCount }, (_, line) => line)
    .filter((line) => !isHeading(layout, line))
    .map((line) => boxesOfLine(layout, line).length);

it("shows two columns of ordinary pictures on a phone", () => {
  expect(tilesByRow(sheet(8, { width: 382 }))).toEqual([2, 2, 2, 2]);
  expect(tilesByRow(sheet(8, { width: 382, aspects: [4 / 3, 3 / 4] }))).toEqual([2, 2, 2, 2]);
  expect(tilesByRow(sheet(8, { width: 382, aspects: [9 / 16] }))).toEqual([2, 2, 2, 2]);
  expect(tilesByRow(sheet(8, { width: 382, aspects: [16 / 9] }))).toEqual([2, 2, 2, 2]);
});

it("lets a panorama have a line of its own instead of breaking one", () => {
  const layout = sheet(3, { width: 1_000, aspects: [10, 1, 1] });
  const panorama = boxesOfLine(layout, 1)[0]!;
  expect(panorama.height).toBeGreaterThan(150);
});

it("makes square cells that fill the width in the grid", () => {
  const layout = sheet(20, { width: 1_003, view: "grid" });
  const line = boxesOfLine(layout, 1);
  expect(line.at(-1)!.left + line.at(-1)!.width).toBe(1_003);
  for (const { width, height } of line) expect(Math.abs(width - height)).toBeLessThanOrEqual(1);
});

it("heads days where days are full, months where they are not, and nothing where the order is no date", () => {
  expect(sheet(600, { width: 1_200, every: day / 40 }).grouping).toBe("day");
  expect(sheet(600, { width: 1_200, every: day }).grouping).toBe("month");
  const undated = layoutSheet({
    aspects: new Float32Array(3).fill(1),
    created: new Float64Array(3),
    view: "rows",
    width: 500,
    target: 100,
    dated: false,
  });
  expect(undated.grouping).toBe("none");
});

it("lays out nothing as nothing", () => {
  const layout = sheet(0, { width: 500 });
  expect(layout.lineCount).toBe(0);
  expect(layout.height).toBe(0);
});

it("makes larger tiles at each step of density", () => {
  for (const view of ["rows", "grid", "list"] as const)
    for (const width of [382, 1_200]) {
      const targets = [1, 2, 3, 4, 5].map((size) => targetFor(view, size, width));
      // A phone's widest lines hold one picture: there is no step beyond.
      expect(targets).toEqual(targets.toSorted((a, b) => a - b));
      expect(new Set(targets).size).toBeGreaterThanOrEqual(4);
    }
});
