import { expect, it } from "vitest";
import { everything } from "#contract/everything.ts";
import { allFacets, type FacetId } from "#contract/facets.ts";
import { type FacetFilter, noFilter } from "#contract/query.ts";
import { noFacets } from "#testing/facets.ts";
import { facetGroups, facetValues, groupValues, shorten } from "./facet-values.ts";

const counts = Array.from({ length: 23 }, (_, n) => ({ value: `style ${n}`, count: 100 - n }));

it("keeps a chosen value that nothing has any more", () => {
  const values = facetValues([{ value: "a", count: 3 }], { include: ["gone"], exclude: ["a"] });
  expect(values).toEqual([
    { value: "a", count: 3, state: "excluded" },
    { value: "gone", count: 0, state: "included" },
  ]);
});

it("shortens a long list, but never hides what is chosen", () => {
  const values = facetValues(counts, { include: [], exclude: ["style 20"] });
  expect(shorten(values).map((v) => v.value)).toEqual([
    ...counts.slice(0, 8).map((c) => c.value),
    "style 20",
  ]);
});

it("does not hide a single value behind a button", () => {
  expect(shorten(facetValues(counts.slice(0, 9), noFilter))).toHaveLength(9);
});

const groupOf = (heading: string) => facetGroups.find(([title]) => title === heading)?.[1] ?? [];

/** The rows of a group, as "facet value". */
function rows(
  heading: string,
  counted: Partial<Record<FacetId, Record<string, number>>>,
  filters: Partial<Record<FacetId, FacetFilter>> = {},
): string[] {
  const facets = noFacets();
  for (const [id, values] of Object.entries(counted))
    facets[id as FacetId] = {
      size: 9,
      values: Object.entries(values).map(([value, count]) => ({ value, count })),
    };
  return groupValues(groupOf(heading), { ...everything, filters }, facets).map(
    ({ facet, value }) => `${facet} ${value}`,
  );
}

it("shows no group for what nobody has marked", () => {
  const unmarked = {
    favourite: { "1": 0 },
    state: { pick: 0, reject: 0 },
    note: { "1": 0 },
    hidden: { "1": 0, "0": 9 },
    rating: { "5": 0, "0": 9 },
  };
  expect(rows("Marks", unmarked)).toEqual([]);
  expect(rows("Rating", unmarked)).toEqual([]);
  expect(rows("Tags", unmarked)).toEqual([]);
});

it("shows the marks that there are in one group, and what is asked for in any case", () => {
  const marked = { favourite: { "1": 3 }, state: { pick: 1, reject: 0 }, hidden: { "1": 0, "0": 9 } };
  expect(rows("Marks", marked)).toEqual(["favourite 1", "state pick", "state reject"]);
  expect(rows("Marks", marked, { hidden: { include: ["1"], exclude: [] } })).toContain("hidden 1");
  expect(rows("Marks", marked, { hidden: { include: ["0"], exclude: [] } })).toContain("hidden 0");
  expect(rows("Rating", { rating: { "5": 0, "3": 2, "0": 9 } })).toEqual([
    "rating 0",
    "rating 3",
    "rating 5",
  ]);
});

it("gives every facet of the address one group, but for those of which nobody chooses a value", () => {
  const grouped = facetGroups.flatMap(([, ids]) => ids);
  expect(new Set(grouped).size).toBe(grouped.length);
  const listed = allFacets.filter(({ unlisted }) => !unlisted).map(({ id }) => id);
  expect([...grouped, "kind"].toSorted()).toEqual(listed.toSorted());
});
