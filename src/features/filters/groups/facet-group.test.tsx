import type { ReactNode } from "react";
import { renderToString } from "react-dom/server";
import { expect, it, vi } from "vitest";
import { everything } from "#contract/everything.ts";
import { type FacetId, facetOf } from "#contract/facets.ts";
import type { AssetQuery } from "#contract/query.ts";
import { noFacets } from "#testing/facets.ts";
import { longList } from "#ui/controls/find-field.tsx";
import { valueLabel } from "../words.ts";
import { FacetGroup } from "./facet-group.tsx";
import { facetGroups } from "./facet-values.ts";

// Whether a group is folded away is the browser's to know.
vi.mock("./filter-group.tsx", () => ({ FilterGroup: ({ children }: { children: ReactNode }) => children }));

const given = (count: number) =>
  Array.from({ length: count }, (_, n) => ({ value: String(n + 1), count: 100 - n }));

/** A group of which each facet has some values, as a page. */
function drawn(title: string, facets: readonly FacetId[], count: number, query: AssetQuery = everything) {
  const counts = noFacets();
  for (const id of facets) counts[id] = { size: 900, values: given(count) };
  const html = renderToString(
    <FacetGroup title={title} facets={facets} query={query} counts={counts} onChange={() => {}} />,
  );
  const names = [...html.matchAll(/aria-label="([^"]*)"/g)].map(([, name]) => name);
  return { names, checkboxes: html.match(/type="checkbox"/g)?.length ?? 0 };
}

it.each(facetGroups)(
  "offers to ask for each value of %s alone, unless they shut each other out",
  (title, facets) => {
    const { names, checkboxes } = drawn(title, facets, 2);
    const labels = facets
      .filter((id) => !facetOf(id).single)
      .flatMap((id) => ["1", "2"].map((value) => `Only ${valueLabel(id, value)}`));
    expect(checkboxes).toBeGreaterThan(0);
    expect(names.filter((name) => name?.startsWith("Only "))).toEqual(labels);
  },
);

it("offers to find a value where there are many, and in no short list", () => {
  expect(drawn("Style", ["style"], longList).names).not.toContain("Find in style");
  expect(drawn("Style", ["style"], longList + 1).names).toContain("Find in style");
});
