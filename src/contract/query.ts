import type { Kind } from "./asset.ts";

/** The facets that hold free strings of the provider's; `type` and `ref` are closed sets and stand apart. */
export const valueFacets = ["model", "ratio", "style"] as const;
export type ValueFacet = (typeof valueFacets)[number];

/** Values of one facet: an asset passes when it has one of `include` (or that is empty) and none of `exclude`. */
export interface FacetFilter {
  include: readonly string[];
  exclude: readonly string[];
}

export const sorts = ["newest", "oldest", "longest", "largest", "shuffle"] as const;
export type Sort = (typeof sorts)[number];

/**
 * What a person asked for: at once the URL, the message to the worker and the cache key. Facets are ANDed,
 * values within one are ORed. Always in canonical form (see `canonical`), so that equal questions are equal JSON.
 */
export interface AssetQuery {
  /** The route: all assets, or one kind. */
  kind: Kind | "all";
  /** The search text as typed, trimmed; its grammar is the engine's (`catalog/engine/search`). */
  text: string;
  model: FacetFilter;
  ratio: FacetFilter;
  /** An asset without a style has the style "" (shown as "No style"). */
  style: FacetFilter;
  /** True: only assets made from a reference; false: only those made from none; null: either. */
  reference: boolean | null;
  /** Days in the viewer's own time zone, "YYYY-MM-DD", inclusive at both ends; null leaves the end open. */
  from: string | null;
  to: string | null;
  sort: Sort;
  /** For `shuffle` alone: the same seed gives the same order. */
  seed: number;
}

export const noFilter: FacetFilter = { include: [], exclude: [] };

export const everything: AssetQuery = {
  kind: "all",
  text: "",
  model: noFilter,
  ratio: noFilter,
  style: noFilter,
  reference: null,
  from: null,
  to: null,
  sort: "newest",
  seed: 0,
};

/** Sorts and deduplicates the values, so that the order in which they were clicked makes no difference. */
export function canonical(query: AssetQuery): AssetQuery {
  const tidy = (f: FacetFilter): FacetFilter => ({
    include: [...new Set(f.include)].sort(),
    exclude: [...new Set(f.exclude)].sort(),
  });
  return {
    ...query,
    text: query.text.trim(),
    model: tidy(query.model),
    ratio: tidy(query.ratio),
    style: tidy(query.style),
    seed: query.sort === "shuffle" ? query.seed : 0,
  };
}

/** How many conditions narrow the query, the text counted as one; 0 means that all of a route is shown. */
export function conditionCount(query: AssetQuery): number {
  const values = valueFacets.reduce((n, f) => n + query[f].include.length + query[f].exclude.length, 0);
  const flags = [query.text !== "", query.reference !== null, query.from !== null, query.to !== null];
  return values + flags.filter(Boolean).length;
}
