import type { FacetCounts, Facets, QueryResult } from "#catalog/index.ts";
import { type FacetId, facetOf, leftOut } from "#contract/facets.ts";
import {
  type AssetQuery,
  activeFilters,
  type FacetFilter,
  filterOf,
  noFilter,
  withFilter,
} from "#contract/query.ts";
import { type Condition, conditions, type QueryEdit, removeCondition } from "./edit-query.ts";
import { conditionLabel } from "./words.ts";

/** A way to ask for less. */
export interface Removal {
  /** "Remove Model: nanobanana". */
  label: string;
  edit: QueryEdit;
  /** How many that finds. */
  matches: number;
}

/** What an empty answer tells of others. */
export interface Counted extends Pick<QueryResult, "total" | "hiddenOut"> {
  facets: Facets;
}

const passes = ({ include, exclude }: FacetFilter, value: string): boolean =>
  (include.length === 0 || include.includes(value)) && !exclude.includes(value);

/**
 * How many would match with another filter in a facet, whose counts are those without any: their sum where each asset
 * has one value; unknown where it may have several or none, unless the filter is open.
 */
function matchesWith(filter: FacetFilter, facet: FacetId, { size, values }: FacetCounts): number | undefined {
  const open = filter.include.length + filter.exclude.length === 0;
  if (open && facet === leftOut.facet)
    return values.reduce((sum, { value, count }) => sum + (value === leftOut.value ? 0 : count), 0);
  if (open) return size;
  if (facetOf(facet).loose) return undefined;
  return values.reduce((sum, { value, count }) => sum + (passes(filter, value) ? count : 0), 0);
}

/** How many would match without a condition, where the counts tell: for the text and the dates they do not. */
function matchesWithout(
  condition: Condition,
  query: AssetQuery,
  { facets, total }: Counted,
): number | undefined {
  const only = conditions(query).length === 1;
  // Where hidden ones are asked for, the total counts them.
  if (only && !(condition.by === "value" && condition.facet === leftOut.facet)) return total;
  switch (condition.by) {
    case "text":
    case "from":
    case "to":
      return undefined;
    case "value": {
      const { facet } = condition;
      return matchesWith(filterOf(removeCondition(query, condition), facet), facet, facets[facet]);
    }
  }
}

/** The conditions that may be to blame: all but those without which there is known to be nothing either. */
export function blameOf(query: AssetQuery, counted: Counted): Condition[] {
  const all = conditions(query);
  const blamed = all.filter((condition) => matchesWithout(condition, query, counted) !== 0);
  return blamed.length > 0 ? blamed : all;
}

/**
 * The single steps that would lead out of an empty result, as far as its own counts tell, the best first; `labelOf` says
 * what a condition is called.
 */
export function helpfulRemovals(
  query: AssetQuery,
  counted: Counted,
  labelOf: (condition: Condition) => string = conditionLabel,
): Removal[] {
  const list: Removal[] = conditions(query).map((condition) => ({
    label: `Remove ${labelOf(condition)}`,
    edit: (q) => removeCondition(q, condition),
    matches: matchesWithout(condition, query, counted) ?? 0,
  }));
  for (const [facet, { include }] of activeFilters(query)) {
    // Several values may be to blame together: no asset has any of them.
    if (include.length < 2) continue;
    list.push({
      label: `Remove every ${facetOf(facet).title.toLowerCase()}`,
      edit: (q) => withFilter(q, facet, noFilter),
      matches: counted.facets[facet].size,
    });
  }
  if (counted.hiddenOut > 0) {
    list.push({
      label: "Show hidden ones",
      edit: (q) => withFilter(q, leftOut.facet, { include: [leftOut.value], exclude: [] }),
      matches: counted.hiddenOut,
    });
  }
  if (query.kind !== "all") {
    list.push({
      label: query.kind === "image" ? "Look among videos too" : "Look among images too",
      edit: (q) => ({ ...q, kind: "all" }),
      matches: counted.facets.kind.size,
    });
  }
  return list.filter(({ matches }) => matches > 0).sort((a, b) => b.matches - a.matches);
}
