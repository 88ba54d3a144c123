import { expect, it } from "vitest";
import type { FacetCount, Facets } from "#catalog/index.ts";
import { everything } from "#contract/everything.ts";
import type { FacetId } from "#contract/facets.ts";
import type { AssetQuery, FacetFilter } from "#contract/query.ts";
import { noFacets } from "#testing/facets.ts";
import { blameOf, helpfulRemovals } from "./removals.ts";

const only = (...include: string[]) => ({ include, exclude: [] });
const counted = (...values: FacetCount[]) => ({
  size: values.reduce((n, { count }) => n + count, 0),
  values,
});

type Filters = Partial<Record<FacetId, FacetFilter>>;
const ask = (
  filters: Filters,
  facets: Partial<Facets>,
  rest: Partial<AssetQuery> = {},
  { total = 480, hiddenOut = 0 } = {},
) =>
  helpfulRemovals(
    { ...everything, ...rest, filters },
    { facets: { ...noFacets(), ...facets }, total, hiddenOut },
  ).map(({ label, matches }) => `${label}: ${matches}`);

it("counts what each removal would find, the best first", () => {
  const filters = { model: only("veo3.1"), ratio: only("1:1"), reference: only("1") };
  const facets = {
    model: counted(
      { value: "nanobanana", count: 12 },
      { value: "flux-schnell", count: 3 },
      { value: "veo3.1", count: 0 },
    ),
    ratio: counted({ value: "16:9", count: 40 }),
  };
  expect(ask(filters, facets)).toEqual(["Remove 1:1: 40", "Remove Model: veo3.1: 15"]);
});

it("takes an excluded value's own count, and keeps the facet's other values out", () => {
  const model = { include: [], exclude: ["a", "b"] };
  const counts = counted({ value: "a", count: 5 }, { value: "b", count: 0 });
  expect(ask({ model }, { model: counts }, { text: "fox" })).toEqual(["Remove Not a: 5"]);
});

it("takes several values of a facet away at once where none alone would help", () => {
  const style = counted({ value: "photo", count: 7 });
  expect(ask({ style: only("anime", "noir") }, { style }, { text: "fox" })).toEqual([
    "Remove every style: 7",
  ]);
});

it("does not add up the values of assets that may have several, but knows how many there are without the facet", () => {
  const made = {
    size: 3,
    values: [
      { value: "reference", count: 3 },
      { value: "first-frame", count: 2 },
    ],
  };
  expect(
    ask({ made: { include: [], exclude: ["reference", "first-frame"] } }, { made }, { text: "fox" }),
  ).toEqual([]);
  expect(ask({ made: only("extend") }, { made }, { text: "fox" })).toEqual([
    "Remove Made from: Extended video: 3",
  ]);
});

it("knows what a single condition leaves, whatever it is", () => {
  expect(ask({}, {}, { text: "zzz" })).toEqual(["Remove Search: zzz: 480"]);
});

it("says nothing of the text and the dates beside others", () => {
  expect(ask({}, {}, { text: "zzz", from: "2026-01-01" })).toEqual([]);
});

it("leads out of a list of one kind", () => {
  const kind = counted({ value: "image", count: 0 }, { value: "video", count: 4 });
  expect(ask({ reference: only("1") }, { kind }, { kind: "image", text: "fox" })).toEqual([
    "Look among videos too: 4",
  ]);
});

it("leads to matches that are hidden, also where nothing is asked", () => {
  expect(ask({}, {}, { text: "fox" }, { hiddenOut: 3, total: 2 })).toEqual([
    "Show hidden ones: 3",
    "Remove Search: fox: 2",
  ]);
  expect(ask({}, {}, {}, { hiddenOut: 7, total: 0 })).toEqual(["Show hidden ones: 7"]);
});

it("knows that hidden ones are left out again where they are no longer asked for", () => {
  const hidden = counted({ value: "1", count: 0 }, { value: "0", count: 40 });
  expect(ask({ hidden: only("1") }, { hidden }, {}, { total: 48 })).toEqual(["Remove Hidden: 40"]);
  const model = counted({ value: "flux", count: 5 });
  const few = counted({ value: "1", count: 4 }, { value: "0", count: 6 });
  expect(ask({ hidden: only("1"), model: only("veo") }, { hidden: few, model })).toEqual([
    "Remove Hidden: 6",
    "Remove Model: veo: 5",
  ]);
});

it("blames no filter without which there is nothing either, unless that is all of them", () => {
  const nothing = { facets: noFacets(), total: 480, hiddenOut: 0 };
  const both = { ...everything, text: "zzz", filters: { model: only("veo3.1") } };
  expect(blameOf(both, nothing)).toEqual([{ by: "text", text: "zzz" }]);
  const others = { ...both, text: "", filters: { ...both.filters, reference: only("1") } };
  expect(blameOf(others, nothing)).toHaveLength(2);
});
