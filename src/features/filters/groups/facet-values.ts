import type { FacetCount, Facets } from "#catalog/index.ts";
import { allFacets, type Facet, type FacetId, facetOf } from "#contract/facets.ts";
import { type AssetQuery, type FacetFilter, filterOf } from "#contract/query.ts";

export interface FacetValue extends FacetCount {
  state: "free" | "included" | "excluded";
}

/** A row of a group: groups may have values of several facets. */
export interface GroupValue extends FacetValue {
  facet: FacetId;
}

/** How many values a group shows before it is asked for all. */
const shortList = 8;

/** What is chosen in the panel, by the heading of its group; the kind, which is the path's, has a face of its own. */
export const facetGroups: readonly (readonly [title: string, facets: readonly FacetId[]])[] = [
  ...new Set(allFacets.filter(({ param, unlisted }) => param && !unlisted).map(headingOf)),
].map((title) => [title, allFacets.filter((facet) => headingOf(facet) === title).map(({ id }) => id)]);

function headingOf({ group, title }: Facet): string {
  return group ?? title;
}

/** The counted values, then those a person chose that no asset has any more: they must stay to be undone. */
export function facetValues(counts: readonly FacetCount[], filter: FacetFilter): FacetValue[] {
  const known = new Set(counts.map((c) => c.value));
  const gone = [...filter.include, ...filter.exclude].filter((value) => !known.has(value));
  return [...counts, ...gone.map((value) => ({ value, count: 0 }))].map((entry) => ({
    ...entry,
    state: filter.include.includes(entry.value)
      ? "included"
      : filter.exclude.includes(entry.value)
        ? "excluded"
        : "free",
  }));
}

/**
 * The rows of a group: the values of each of its facets, but of those where there is nothing to choose. That no match
 * has any value, or none but what nobody has marked, is nothing; what a person chose must stay to be undone.
 */
export function groupValues(facets: readonly FacetId[], query: AssetQuery, counted: Facets): GroupValue[] {
  return facets.flatMap((facet) => {
    const usual = usualOf(facet);
    const values = facetValues(counted[facet].values, filterOf(query, facet));
    const worth = values.filter(
      ({ value, count, state }) => state !== "free" || (count > 0 && value !== usual),
    );
    if (worth.length === 0) return [];
    // Beside other facets, "Not hidden" would be read as one more mark.
    const shown = facets.length > 1 ? values.filter((v) => v.value !== usual || v.state !== "free") : values;
    return shown.map((value) => ({ ...value, facet }));
  });
}

function usualOf(facet: FacetId): string | undefined {
  const entry = facetOf(facet);
  return entry.of === "marks" ? entry.usual : undefined;
}

/** The first of a long list, and whatever is chosen further down. A list barely longer is shown whole. */
export function shorten<T extends FacetValue>(values: readonly T[]): readonly T[] {
  if (values.length <= shortList + 1) return values;
  return values.filter((value, index) => index < shortList || value.state !== "free");
}
