import { expect, it } from "vitest";
import { buildAsset, sealedUrl } from "#testing/assets.ts";
import type { Asset } from "./asset.ts";
import { allFacets, type FacetId, facetOf, numberOf, valuesOf } from "./facets.ts";
import { type Marks, noMarks } from "./marks.ts";

const url = sealedUrl("source");

const valuesIn = (id: FacetId, asset: Asset) => valuesOf(facetOf(id), asset, noMarks);
const marked = (id: FacetId, marks: Partial<Marks>) =>
  valuesOf(facetOf(id), buildAsset({}), { ...noMarks, ...marks });

it("tells how an asset was made, by more than one way where it was", () => {
  const made = (asset: Parameters<typeof buildAsset>[0]) => valuesIn("made", buildAsset(asset));
  expect(made({ kind: "image" })).toEqual(["text"]);
  expect(made({ kind: "image", referenceImageUrls: [url] })).toEqual(["reference"]);
  expect(made({ kind: "video", firstFrameImageUrl: url })).toEqual(["first-frame"]);
  expect(made({ kind: "video", extendVideoUrl: url, referenceImageUrls: [url] })).toEqual([
    "reference",
    "extend",
  ]);
});

it.each([
  ["16:9", 1344, 768, ["asked"]],
  ["16:9", 1024, 1024, ["off"]],
  ["1:1", 1024, 1045, ["off"]],
  ["auto", 1024, 1024, []],
])("tells of a stated %s delivered at %i × %i: %j", (aspectRatio, width, height, shape) => {
  expect(valuesIn("shape", buildAsset({ aspectRatio, width, height }))).toEqual(shape);
});

it.each([
  [4, ["short"]],
  [4.5, ["medium"]],
  [8, ["medium"]],
  [8.1, ["long"]],
  [undefined, []],
])("counts a video of %s s among %j", (duration, length) => {
  expect(valuesIn("length", buildAsset({ kind: "video", duration }))).toEqual(length);
  expect(valuesIn("length", buildAsset({ kind: "image" }))).toEqual([]);
});

it("tells what people have put on an asset, and of what nobody has marked no more than its usual values", () => {
  expect(marked("favourite", { favourite: true })).toEqual(["1"]);
  expect(marked("rating", { rating: 4 })).toEqual(["4"]);
  expect(numberOf(facetOf("rating"), buildAsset({}), { ...noMarks, rating: 4 })).toBe(4);
  expect(marked("state", { state: "pick" })).toEqual(["pick"]);
  expect(marked("tag", { tags: ["a", "b"] })).toEqual(["a", "b"]);
  expect(marked("note", { note: "x" })).toEqual(["1"]);
  expect(marked("hidden", { hidden: true })).toEqual(["1"]);
  for (const facet of allFacets)
    if (facet.of === "marks")
      expect(marked(facet.id, {})).toEqual(facet.usual === undefined ? [] : [facet.usual]);
});

it("gives no two facets one id or parameter, nor one word of a field two meanings", () => {
  const distinct = (values: unknown[]) => expect(new Set(values).size).toBe(values.length);
  distinct(allFacets.map(({ id }) => id));
  distinct(allFacets.flatMap(({ param }) => param ?? []));
  distinct(
    allFacets.flatMap(({ search }) => {
      const { field, words, any = [] } = search ?? {};
      return [
        ...(words ? Object.keys(words).map((word) => `${field}:${word}`) : field ? [`${field}:`] : []),
        ...any.map((word) => `has:${word}`),
      ];
    }),
  );
});

it("has a label for every value of a closed facet, and only gives values that are among them", () => {
  const everyMark: Marks = {
    favourite: true,
    rating: 5,
    state: "reject",
    tags: ["a", "b"],
    note: "x",
    hidden: true,
  };
  const assets = [buildAsset({ kind: "image" }), buildAsset({ kind: "video", firstFrameImageUrl: url })];
  for (const facet of allFacets) {
    for (const value of facet.closed ?? []) expect(facet.labels[value]).toBeTruthy();
    const values = assets.flatMap((asset) => [
      ...valuesOf(facet, asset, noMarks),
      ...valuesOf(facet, asset, everyMark),
    ]);
    for (const value of values) expect(facet.closed ?? [value]).toContain(value);
  }
});
