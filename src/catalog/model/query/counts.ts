import { type Facet, type FacetId, facetOf, leftOut } from "#contract/facets.ts";
import { type FacetFilter, filterOf } from "#contract/query.ts";
import type { FacetCount, FacetCounts } from "../../catalog.ts";
import type { Counted } from "./arrays/counted.ts";
import type { FacetIndex } from "./facets/facet-index.ts";
import type { EngineState, Matched } from "./run.ts";

/** How many of the matches have each value of a facet, as if nothing were asked of that facet. */
export function countsOf(matched: Matched, id: FacetId, { facets }: EngineState): FacetCounts {
  const { query, result, out, hiddenOut } = matched;
  const countIn = (base: Counted) => facetCounts(facetOf(id), facets[id], filterOf(query, id), base);
  if (!out || id !== leftOut.facet) return countIn(matched.without(id));
  // Without what is left out, the counts are the result's: nothing needs to be counted anew.
  const { size, values } = countIn(result);
  const all = values.map(({ value, count }) => ({
    value,
    count: value === leftOut.value ? hiddenOut : count,
  }));
  return { size: size + hiddenOut, values: all };
}

/** Values in their own order, else by count and then name. One that is asked for is listed even where it has none. */
function facetCounts(
  { closed }: Facet,
  index: FacetIndex,
  { include, exclude }: FacetFilter,
  base: Counted,
): FacetCounts {
  const counts = index.counts(base);
  if (closed) {
    const listed = closed.map((value) => ({ value, count: counts[index.values.indexOf(value)] ?? 0 }));
    return { size: base.size, values: listed };
  }
  const asked = new Set([...include, ...exclude]);
  const listed: FacetCount[] = [];
  for (const [code, value] of index.values.entries()) {
    if (counts[code] || asked.has(value)) listed.push({ value, count: counts[code] ?? 0 });
    asked.delete(value);
  }
  for (const value of asked) listed.push({ value, count: 0 });
  listed.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
  return { size: base.size, values: listed };
}
