import { everything } from "#contract/everything.ts";
import { type FacetId, facetOf } from "#contract/facets.ts";
import { type AssetQuery, activeFilters, type FacetFilter, filterOf, withFilter } from "#contract/query.ts";

/** A change of a query, whatever it is by then. */
export type QueryEdit = (query: AssetQuery) => AssetQuery;

/**
 * How features change the query: each change is a step of the history. It is an edit and not a query, since two may
 * come before the first has been rendered.
 */
export type ChangeQuery = (edit: QueryEdit) => void;

/** One thing that narrows a query: what a chip stands for. */
export type Condition =
  | { by: "text"; text: string }
  | { by: "value"; facet: FacetId; value: string; excluded: boolean }
  | { by: "from" | "to"; day: string };

const without = (values: readonly string[], value: string) => values.filter((v) => v !== value);

function edit(query: AssetQuery, facet: FacetId, change: (filter: FacetFilter) => FacetFilter) {
  return withFilter(query, facet, change(filterOf(query, facet)));
}

/**
 * Asks for the value, or no longer. A value that was excluded is asked for instead, and one of a facet whose values shut
 * each other out takes the place of the other.
 */
export function toggleInclude(query: AssetQuery, facet: FacetId, value: string): AssetQuery {
  return edit(query, facet, ({ include, exclude }) => ({
    include: include.includes(value)
      ? without(include, value)
      : [...(facetOf(facet).single ? [] : include), value],
    exclude: without(exclude, value),
  }));
}

/** Leaves the value out, or no longer. A value that was asked for is left out instead. */
export function toggleExclude(query: AssetQuery, facet: FacetId, value: string): AssetQuery {
  return edit(query, facet, ({ include, exclude }) => ({
    include: without(include, value),
    exclude: exclude.includes(value) ? without(exclude, value) : [...exclude, value],
  }));
}

/** Asks for this one value of the facet and for no other; made again, for any of them. */
export function askOnly(query: AssetQuery, facet: FacetId, value: string): AssetQuery {
  return edit(query, facet, ({ include, exclude }) => {
    const already = include.length === 1 && include[0] === value && exclude.length === 0;
    return { include: already ? [] : [value], exclude: [] };
  });
}

/** Sets one end of the range; where the other end would lie beyond it, that one is opened. */
export function setDay(query: AssetQuery, end: "from" | "to", day: string | null): AssetQuery {
  const next = { ...query, [end]: day };
  const crossed = next.from !== null && next.to !== null && next.from > next.to;
  return crossed ? { ...next, [end === "from" ? "to" : "from"]: null } : next;
}

/** Everything that narrows a query, in the order of the panel, the text first. */
export function conditions(query: AssetQuery): Condition[] {
  const list: Condition[] = [];
  if (query.text) list.push({ by: "text", text: query.text });
  for (const [facet, { include, exclude }] of activeFilters(query)) {
    for (const value of include) list.push({ by: "value", facet, value, excluded: false });
    for (const value of exclude) list.push({ by: "value", facet, value, excluded: true });
  }
  if (query.from) list.push({ by: "from", day: query.from });
  if (query.to) list.push({ by: "to", day: query.to });
  return list;
}

/** The kind of a query as a condition, where it has one. */
export const kindCondition = ({ kind }: AssetQuery): Condition[] =>
  kind === "all" ? [] : [{ by: "value", facet: "kind", value: kind, excluded: false }];

export function removeCondition(query: AssetQuery, condition: Condition): AssetQuery {
  switch (condition.by) {
    case "text":
      return { ...query, text: "" };
    case "from":
    case "to":
      return { ...query, [condition.by]: null };
    case "value":
      return edit(query, condition.facet, ({ include, exclude }) => ({
        include: without(include, condition.value),
        exclude: without(exclude, condition.value),
      }));
  }
}

/** Removes every filter. The search text stays, as do the route and the order. */
export function clearFilters(query: AssetQuery): AssetQuery {
  const { kind, text, sort, seed } = query;
  return { ...everything, kind, text, sort, seed };
}
