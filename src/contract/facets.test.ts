import { expect, it } from "vitest";
import { buildAsset, sealedUrl } from "#testing/assets.ts";
import { allFacets, facetOf } from "./facets.ts";

const url = sealedUrl("source");

it("tells how an asset was made, by more than one way where it was", () => {
  const made = (asset: Parameters<typeof buildAsset>[0]) => facetOf("made").values(buildAsset(asset));
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
  expect(facetOf("shape").values(buildAsset({ aspectRatio, width, height }))).toEqual(shape);
});

it.each([
  [4, ["short"]],
  [4.5, ["medium"]],
  [8, ["medium"]],
  [8.1, ["long"]],
  [undefined, []],
])("counts a video of %s s among %j", (duration, length) => {
  expect(facetOf("length").values(buildAsset({ kind: "video", duration }))).toEqual(length);
  expect(facetOf("length").values(buildAsset({ kind: "image" }))).toEqual([]);
});

it("gives no two facets one id or parameter, nor one word of a field two meanings", () => {
  const distinct = (values: unknown[]) => expect(new Set(values).size).toBe(values.length);
  distinct(allFacets.map(({ id }) => id));
  distinct(allFacets.flatMap(({ param }) => param ?? []));
  distinct(
    allFacets.flatMap(({ search: { field, words } }) =>
      words ? Object.keys(words).map((word) => `${field}:${word}`) : [`${field}:`],
    ),
  );
});

it("has a label for every value of a closed facet, and only gives values that are among them", () => {
  const assets = [buildAsset({ kind: "image" }), buildAsset({ kind: "video", firstFrameImageUrl: url })];
  for (const facet of allFacets) {
    for (const value of facet.closed ?? []) expect(facet.labels[value]).toBeTruthy();
    for (const value of assets.flatMap(facet.values)) expect(facet.closed ?? [value]).toContain(value);
  }
});
