import { expect, it } from "vitest";
import type { Facets } from "#catalog/index.ts";
import { type AssetQuery, everything } from "#contract/query.ts";
import { blameOf, helpfulRemovals } from "./removals.ts";

const none: Facets = {
  model: [],
  ratio: [],
  style: [],
  kind: { image: 0, video: 0 },
  reference: { with: 0, without: 0 },
};
const only = (...include: string[]) => ({ include, exclude: [] });
const ask = (query: Partial<AssetQuery>, facets: Partial<Facets>, total = 480) =>
  helpfulRemovals({ ...everything, ...query }, { facets: { ...none, ...facets }, total }).map(
    ({ label, matches }) => `${label}: ${matches}`,
  );

it("counts what each removal would find, the best first", () => {
  const query = { model: only("veo3.1"), ratio: only("1:1"), reference: true };
  const facets: Partial<Facets> = {
    model: [
      { value: "nanobanana", count: 12 },
      { value: "flux-schnell", count: 3 },
      { value: "veo3.1", count: 0 },
    ],
    ratio: [{ value: "16:9", count: 40 }],
    reference: { with: 0, without: 0 },
  };
  expect(ask(query, facets)).toEqual(["Remove 1:1: 40", "Remove Model: veo3.1: 15"]);
});

it("takes an excluded value's own count, and keeps the facet's other values out", () => {
  const model = { include: [], exclude: ["a", "b"] };
  const counts = [
    { value: "a", count: 5 },
    { value: "b", count: 0 },
  ];
  expect(ask({ model, text: "fox" }, { model: counts })).toEqual(["Remove Not a: 5"]);
});

it("takes several values of a facet away at once where none alone would help", () => {
  const query = { style: only("anime", "noir"), text: "fox" };
  expect(ask(query, { style: [{ value: "photo", count: 7 }] })).toEqual(["Remove every style: 7"]);
});

it("knows what a single condition leaves, whatever it is", () => {
  expect(ask({ text: "zzz" }, {})).toEqual(["Remove Search: zzz: 480"]);
});

it("says nothing of the text and the dates beside others", () => {
  expect(ask({ text: "zzz", from: "2026-01-01" }, {})).toEqual([]);
});

it("leads out of a list of one kind", () => {
  expect(ask({ kind: "image", text: "fox", reference: true }, { kind: { image: 0, video: 4 } })).toEqual([
    "Look among videos too: 4",
  ]);
});

it("blames no filter without which there is nothing either, unless that is all of them", () => {
  const counted = { facets: none, total: 480 };
  const both = { ...everything, text: "zzz", model: only("veo3.1") };
  expect(blameOf(both, counted)).toEqual([{ by: "text", text: "zzz" }]);
  expect(blameOf({ ...both, text: "", reference: true }, counted)).toHaveLength(2);
});
