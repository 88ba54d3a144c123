import type { FacetCount } from "#catalog/index.ts";
import type { FacetFilter } from "#contract/query.ts";

export interface FacetValue extends FacetCount {
  state: "free" | "included" | "excluded";
}

/** How many values a group shows before it is asked for all, and from how many on it can be searched. */
const shortList = 8;
export const longList = 12;

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

/** The first of a long list, and whatever is chosen further down. A list barely longer is shown whole. */
export function shorten(values: readonly FacetValue[]): readonly FacetValue[] {
  if (values.length <= shortList + 1) return values;
  return values.filter((value, index) => index < shortList || value.state !== "free");
}
