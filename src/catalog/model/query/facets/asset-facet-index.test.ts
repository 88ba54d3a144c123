import { expect, it } from "vitest";
import { type AssetFacet, type FacetId, facetOf } from "#contract/facets.ts";
import { buildAsset, sealedUrl } from "#testing/assets.ts";
import { Bitset, put, wordsFor } from "../arrays/bitset.ts";
import { Counted } from "../arrays/counted.ts";
import { SnapshotReader, SnapshotWriter } from "../arrays/snapshot.ts";
import { AssetFacetIndex } from "./asset-facet-index.ts";

function assetFacet(id: FacetId): AssetFacet {
  const facet = facetOf(id);
  if (facet.of !== "asset") throw new TypeError(`${id} is a facet of marks`);
  return facet;
}

const countsOf = (index: AssetFacetIndex, base: Uint32Array<ArrayBuffer>) => {
  const counts = index.counts(new Counted(base));
  return index.values.map((value, code) => [value, counts[code]]).filter(([, count]) => count);
};

it("counts alike whether few or many rows are asked for, also with more values than 16 bits can number", () => {
  const size = 140_000;
  const index = new AssetFacetIndex(assetFacet("model"));
  const asset = buildAsset({});
  const valueAt = (row: number) => (row % 2 === 0 ? "common" : `rare ${row}`);
  for (let row = 0; row < size; row++) index.add(row, { ...asset, model: valueAt(row) });

  const all = new Uint32Array(wordsFor(size)).fill(0xffffffff);
  const some = new Uint32Array(wordsFor(size));
  some[0] = 0b1111;
  some[wordsFor(size) - 1] = 1 << 31;

  expect(index.values).toHaveLength(size / 2 + 1);
  expect(countsOf(index, all).slice(0, 2)).toEqual([
    ["common", size / 2],
    ["rare 1", 1],
  ]);
  expect(countsOf(index, some)).toEqual([
    ["common", 2],
    ["rare 1", 1],
    ["rare 3", 1],
    [`rare ${size - 1}`, 1],
  ]);
});

const url = sealedUrl("source");
/** Made from nothing, from a reference, from a first frame and from both. */
const made = [
  buildAsset({ kind: "video" }),
  buildAsset({ kind: "video", referenceImageUrls: [url] }),
  buildAsset({ kind: "video", firstFrameImageUrl: url }),
  buildAsset({ kind: "video", firstFrameImageUrl: url, referenceImageUrls: [url] }),
];

it("counts a row once for each of its values, in every way of counting", () => {
  for (const copies of [1, 400]) {
    const index = new AssetFacetIndex(assetFacet("made"));
    const rows = made.length * copies;
    for (let row = 0; row < rows; row++) index.add(row, made[row % made.length]!);
    const most = new Uint32Array(wordsFor(rows));
    for (let row = 0; row < rows; row++) put(most, row);
    expect(Object.fromEntries(countsOf(index, most))).toEqual({
      text: copies,
      reference: 2 * copies,
      "first-frame": 2 * copies,
    });
    most[0]! &= ~0b1111;
    expect(Object.fromEntries(countsOf(index, most))).toEqual(
      copies === 1 ? {} : { text: copies - 1, reference: 2 * (copies - 1), "first-frame": 2 * (copies - 1) },
    );
  }
});

it("comes back from a snapshot with its rows, values and numbers", () => {
  const facet = assetFacet("length");
  const index = new AssetFacetIndex(facet);
  for (const [row, duration] of [4, 8, 9, undefined].entries())
    index.add(row, buildAsset({ kind: "video", duration }));
  const writer = new SnapshotWriter();
  const dictionary = index.save(writer);
  const all = new Uint32Array([0b1111]);
  const loaded = new AssetFacetIndex(facet, {
    reader: new SnapshotReader(writer.buffers),
    rows: 4,
    dictionary,
    live: new Bitset(all),
  });
  expect(Object.fromEntries(countsOf(loaded, all))).toEqual({ short: 1, medium: 1, long: 1 });
  const over = new Uint32Array(1);
  loaded.uniteBetween(over, all, 4001, Infinity);
  expect(over[0]).toBe(0b0110);
});

it("forgets a row that goes, and follows one that changes", () => {
  const index = new AssetFacetIndex(assetFacet("made"));
  for (const [row, asset] of made.entries()) index.add(row, asset);
  index.delete(0);
  index.replace(1, made[2]!);
  expect(Object.fromEntries(countsOf(index, new Uint32Array([0b1110])))).toEqual({
    reference: 1,
    "first-frame": 3,
  });
});
