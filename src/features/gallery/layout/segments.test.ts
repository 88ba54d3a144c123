import { expect, it } from "vitest";
import { bandHeight, bandsFor, linesOfBand } from "./bands.ts";
import { layoutSheet } from "./layout-sheet.ts";
import { segmentBands, segmentFor } from "./segments.ts";

const bands = segmentBands * 4;
const at = (band: number) => band * bandHeight;

it("keeps a segment under every browser's limit of height", () => {
  expect(segmentBands * bandHeight).toBeLessThan(17_000_000);
});

it("shows a sheet that fits as one segment", () => {
  for (const band of [0, 500, segmentBands - 1]) expect(segmentFor(at(band), segmentBands)).toBe(0);
});

it("holds every position of a larger one, wherever it jumps to", () => {
  for (let band = 0; band < bands; band += 997)
    for (const current of [0, segmentBands, bands - segmentBands]) {
      const segment = segmentFor(at(band), bands, current);
      expect(band).toBeGreaterThanOrEqual(segment);
      expect(band).toBeLessThan(segment + segmentBands);
      expect(segment).toBeLessThanOrEqual(bands - segmentBands);
    }
});

it("moves on only near an edge, and then stays", () => {
  const middle = segmentFor(at(bands / 2), bands);
  expect(segmentFor(at(bands / 2 + segmentBands / 4), bands, middle)).toBe(middle);
  const edge = at(middle + segmentBands - 10);
  const moved = segmentFor(edge, bands, middle);
  expect(moved).toBeGreaterThan(middle);
  expect(segmentFor(edge, bands, moved)).toBe(moved);
});

it("reaches both ends", () => {
  expect(segmentFor(0, bands, segmentBands)).toBe(0);
  expect(segmentFor(at(bands), bands, 0)).toBe(bands - segmentBands);
});

it("comes back within the sheet when it has become shorter", () => {
  expect(segmentFor(0, 10, segmentBands)).toBe(0);
});

it("puts every line in exactly one band", () => {
  const count = 3_000;
  const layout = layoutSheet({
    aspects: Float32Array.from({ length: count }, (_, i) => 0.5 + (i % 7) / 4),
    created: Float64Array.from({ length: count }, (_, i) => 1.78e12 - i * 7_200_000),
    view: "rows",
    width: 1_180,
    target: 210,
    dated: true,
  });
  const lines = Array.from({ length: bandsFor(layout.height) }, (_, band) =>
    linesOfBand(layout, band),
  ).flatMap(([from, to]) => Array.from({ length: to - from }, (_, i) => from + i));
  expect(lines).toEqual(Array.from({ length: layout.lineCount }, (_, line) => line));
});
