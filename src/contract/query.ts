import type { Kind } from "./asset.ts";
import { allFacets, type FacetId, facetOf } from "./facets.ts";

/** Values of one facet: an asset passes when it has one of `include` (or that is empty) and none of `exclude`. */
export interface FacetFilter {
  include: readonly string[];
  exclude: readonly string[];
}

export const sorts = ["newest", "oldest", "longest", "largest", "rating", "shuffle"] as const;
export type Sort = (typeof sorts)[number];

/**
 * What a person asked for: at once the URL, the message to the worker and the cache key. Facets are ANDed,
 * values within one are ORed. Always in canonical form (see `canonical`), so that equal questions are equal JSON.
 */
export interface AssetQuery {
  /** The route: all assets, or one kind. */
  kind: Kind | "all";
  /** The search text as typed, trimmed; its grammar is the engine's (`catalog/model/query/search`). */
  text: string;
  /** What is asked of each facet, but of the kind, which is the route's; a facet that is not set is absent. */
  filters: Readonly<Partial<Record<FacetId, FacetFilter>>>;
  /** Days in the viewer's own time zone, "YYYY-MM-DD", inclusive at both ends; null leaves the end open. */
  from: string | null;
  to: string | null;
  sort: Sort;
  /** For `shuffle` alone: the same seed gives the same order. */
  seed: number;
}

export const noFilter: FacetFilter = { include: [], exclude: [] };

const isSet = ({ include, exclude }: FacetFilter): boolean => include.length + exclude.length > 0;

/** What a query asks of a facet; `noFilter` where it asks nothing. */
export function filterOf(query: AssetQuery, id: FacetId): FacetFilter {
  // Each kind has a list of its own, so the path says which one is meant.
  if (id === "kind") return query.kind === "all" ? noFilter : { include: [query.kind], exclude: [] };
  return query.filters[id] ?? noFilter;
}

/** The query with another filter in one facet, in canonical form. */
export function withFilter(query: AssetQuery, id: FacetId, filter: FacetFilter): AssetQuery {
  if (id !== "kind") return canonical({ ...query, filters: { ...query.filters, [id]: filter } });
  const [kind = "all", ...more] = filter.include;
  return { ...query, kind: more.length === 0 && (kind === "image" || kind === "video") ? kind : "all" };
}

/** The facets that narrow a query beyond its route, in the order of the panel, and how. */
export function activeFilters(query: AssetQuery): [FacetId, FacetFilter][] {
  return allFacets.flatMap(({ id }): [FacetId, FacetFilter][] => {
    const filter = query.filters[id];
    return filter && isSet(filter) ? [[id, filter]] : [];
  });
}

/** Sorts and deduplicates the values, so that the order in which they were clicked makes no difference. */
export function canonical(query: AssetQuery): AssetQuery {
  const tidy = (values: readonly string[], id: FacetId) => {
    const { closed } = facetOf(id);
    return [...new Set(values)].filter((value) => !closed || closed.includes(value)).sort();
  };
  const filters = allFacets.flatMap(({ id }) => {
    const { include, exclude } = query.filters[id] ?? noFilter;
    const filter = { include: tidy(include, id), exclude: tidy(exclude, id) };
    return isSet(filter) ? [[id, filter]] : [];
  });
  return {
    ...query,
    text: query.text.trim(),
    filters: Object.fromEntries(filters),
    seed: query.sort === "shuffle" ? query.seed : 0,
  };
}

/** How many conditions narrow the query, the text counted as one; 0 means that all of a route is shown. */
export function conditionCount(query: AssetQuery): number {
  const values = activeFilters(query).reduce(
    (n, [, { include, exclude }]) => n + include.length + exclude.length,
    0,
  );
  const flags = [query.text !== "", query.from !== null, query.to !== null];
  return values + flags.filter(Boolean).length;
}
