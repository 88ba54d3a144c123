import { expect, it } from "vitest";
import type { Matrix } from "#catalog/index.ts";
import { buildImage } from "#testing/assets.ts";
import { matrixCsv } from "./matrix-csv.ts";
import { isOffered } from "./offers.ts";
import { comparedOf, takesAt, whyEmpty } from "./read-cell.ts";

/**
 * Two models by three lengths: of the image model nothing, since it has none and one cell is left out; of the video model one
 * cell of two takes and one of one.
 */
const matrix: Matrix = {
  version: 1,
  sides: { rows: "model", cols: "length" },
  rowValues: ["nanobanana", "veo3.1"],
  colValues: ["short", "medium", "long"],
  rowNewest: Uint32Array.of(9, 8),
  colNewest: Uint32Array.of(8, 8, 8),
  rowVideos: Uint8Array.of(0, 1),
  colVideos: Uint8Array.of(1, 1, 1),
  rowCounts: Uint32Array.of(1, 3),
  colCounts: Uint32Array.of(2, 1, 0),
  firstCells: Uint32Array.of(0, 0, 2),
  cellCols: Uint32Array.of(0, 1),
  starts: Uint32Array.of(0, 2, 3),
  takes: Uint32Array.of(5, 3, 4),
  firstFiltered: Uint32Array.of(0, 1, 1),
  filteredCols: Uint32Array.of(1),
  outside: 0,
  pending: 0,
  notice: null,
};

it("reads the takes of a cell, and why another has none", () => {
  expect([...takesAt(matrix, 1, 0)]).toEqual([5, 3]);
  expect([...takesAt(matrix, 1, 1)]).toEqual([4]);
  expect([...takesAt(matrix, 0, 0)]).toEqual([]);
  expect([...takesAt(matrix, 1, 2)]).toEqual([]);
  expect(whyEmpty(matrix, 0, 0)).toBe("not offered by this model");
  expect(whyEmpty(matrix, 0, 1)).toBe("hidden by a filter");
  expect(whyEmpty(matrix, 1, 2)).toBe("not offered by this model");
  // Any model can be asked for any words.
  expect(whyEmpty({ ...matrix, sides: { rows: "model", cols: "slot.1" } }, 1, 2)).toBe("not tried");
  expect(whyEmpty({ ...matrix, sides: { rows: "style", cols: "length" } }, 1, 2)).toBe("not tried");
});

it("compares the best of each cell, or the takes of the only one", () => {
  expect(comparedOf(matrix, 1)).toEqual([5, 4]);
  expect(comparedOf({ ...matrix, takes: Uint32Array.of(5, 3, 5) }, 1)).toEqual([5]);
  const one = { ...matrix, firstCells: Uint32Array.of(0, 0, 1) };
  expect(comparedOf(one, 1)).toEqual([5, 3]);
  expect(comparedOf(matrix, 0)).toEqual([]);
});

it("knows what the provider offers, and takes what it does not know for offered", () => {
  expect(isOffered("veo3.1", "video", "ratio", "1:1")).toBe(false);
  expect(isOffered("pixverse5.5", "video", "ratio", "1:1")).toBe(true);
  expect(isOffered("pixverse5.5", "video", "length", "short")).toBe(false);
  expect(isOffered("veo3.1", "video", "style", "vintage")).toBe(false);
  expect(isOffered("veo3.1", "video", "style", "")).toBe(true);
  expect(isOffered("veo3.1", "video", "ratio", "")).toBe(true);
  expect(isOffered("brand-new", "image", "ratio", "21:9")).toBe(true);
  expect(isOffered("brand-new", "image", "length", "short")).toBe(false);
  expect(isOffered("brand-new", "image", "made", "first-frame")).toBe(false);
  expect(isOffered("constructor", "video", "length", "long")).toBe(true);
});

it("writes a line for each cell, of which none can be a formula", () => {
  const text = matrixCsv({
    matrix,
    rowTitle: "Model",
    colTitle: "Length",
    rowLabels: ['=HYPERLINK("x")', "veo3.1"],
    colLabels: ["Up to 4 s", "5–8 s", "Over 8 s"],
    assetOf: (row) => (row === 5 ? buildImage({ id: "best" }) : undefined),
  });
  expect(text.split("\r\n")).toEqual([
    "Model,Length,Takes,Best kind,Best id,Why none",
    `"'=HYPERLINK(""x"")",Up to 4 s,0,,,not offered by this model`,
    `"'=HYPERLINK(""x"")",5–8 s,0,,,hidden by a filter`,
    `"'=HYPERLINK(""x"")",Over 8 s,0,,,not offered by this model`,
    "veo3.1,Up to 4 s,2,image,best,",
    "veo3.1,5–8 s,1,,,",
    "veo3.1,Over 8 s,0,,,not offered by this model",
    "",
  ]);
});
