import type { Kind } from "#contract/asset.ts";
import { type AssetQuery, type FacetFilter, type ValueFacet, valueFacets } from "#contract/query.ts";
import type { FacetCount, Facets } from "../catalog.ts";
import {
  type Bits,
  type Bitset,
  count,
  countBoth,
  drop,
  has,
  intersect,
  subtract,
  wordsFor,
} from "./bitset.ts";
import type { Columns } from "./columns.ts";
import { video } from "./columns.ts";
import type { Found, Window } from "./engine.ts";
import { evaluate, type Indexes } from "./search/evaluate.ts";
import { parseSearch } from "./search/parse.ts";
import { localRange } from "./search/period.ts";
import type { Sorts } from "./sorts.ts";
import type { ValueIndex } from "./value-index.ts";

/** What queries are answered from. */
export interface Library extends Indexes {
  columns: Columns;
  live: Bitset;
  sorts: Sorts;
  /** Live rows of each kind. */
  counts: Record<Kind, number>;
}

/** Takes the rows that do not meet one condition out of a set. */
type Narrow = (rows: Bits) => void;
type Facet = keyof Facets;

/** Takes what is not a member, or what is, out of a set. */
const among = (members: Bits, wanted = true): Narrow => {
  return (rows) => (wanted ? intersect(rows, members) : subtract(rows, members));
};

function narrowByValues(index: ValueIndex, { include, exclude }: FacetFilter, rows: number): Narrow {
  const included = new Uint32Array(wordsFor(rows));
  for (const value of include) index.uniteInto(included, value);
  const excluded = new Uint32Array(exclude.length ? wordsFor(rows) : 0);
  for (const value of exclude) index.uniteInto(excluded, value);
  if (include.length === 0) return among(excluded, false);
  subtract(included, excluded);
  return among(included);
}

/** What each facet that is set takes away; the sets of its values are joined once, however often it is used. */
function narrowsOf(query: AssetQuery, { values, videos, references, columns }: Library): Map<Facet, Narrow> {
  const narrows = new Map<Facet, Narrow>();
  for (const facet of valueFacets) {
    const { include, exclude } = query[facet];
    if (include.length + exclude.length > 0)
      narrows.set(facet, narrowByValues(values[facet], query[facet], columns.rows));
  }
  if (query.kind !== "all") narrows.set("kind", among(videos.bits, query.kind === "video"));
  if (query.reference !== null) narrows.set("reference", among(references.bits, query.reference));
  return narrows;
}

const kindOf = ({ columns }: Library, row: number): Kind => (columns.has(row, video) ? "video" : "image");

/** Live rows that are newer than their kind may be shown. */
function rowsAbove(library: Library, { ceiling }: Window): number[] {
  const { dates, columns, live } = library;
  const newest = dates.read().subarray(0, dates.newerThan(Math.min(ceiling.image, ceiling.video)));
  return [...newest].filter(
    (row) => has(live.bits, row) && columns.created.get(row) > ceiling[kindOf(library, row)],
  );
}

/** What date and text leave of the library: all facets narrow this. */
function searched(query: AssetQuery, library: Library) {
  const { condition, terms, notice } = parseSearch(query.text);
  const { start, end } = localRange(query.from, query.to);
  const scope = library.live.copy(library.columns.rows);
  if (start > -Infinity || end < Infinity) intersect(scope, library.dates.between(start, end));
  return { matching: evaluate(condition, scope, library), terms, notice };
}

/** A set of rows and its size. */
interface Base {
  bits: Bits;
  size: number;
}

export function run(query: AssetQuery, window: Window, library: Library): Found {
  const { matching, terms, notice } = searched(query, library);
  const narrows = narrowsOf(query, library);
  const above = rowsAbove(library, window);

  const narrowed = (without?: Facet): Bits => {
    const bits = matching.slice();
    for (const [facet, narrow] of narrows) if (facet !== without) narrow(bits);
    return bits;
  };
  const shown = (bits: Bits): Base => {
    for (const row of above) drop(bits, row);
    return { bits, size: count(bits) };
  };
  const matches = narrowed();
  const held = above.filter((row) => has(matches, row)).length;
  const result = shown(matches);
  /** The matches as if a facet were unset. */
  const baseOf = (facet: Facet): Base => (narrows.has(facet) ? shown(narrowed(facet)) : result);

  const floor = query.sort === "newest" ? library.dates.notOlderThan(window.floor) : Infinity;
  const rows = ordered(library.sorts.read(query.sort, query.seed), floor, result);
  const facet = (name: ValueFacet) => facetCounts(library.values[name], query[name], baseOf(name));
  const video = countIn(baseOf("kind"), library.videos);
  const reference = countIn(baseOf("reference"), library.references);
  return {
    rows,
    held,
    pending: result.size - rows.length,
    total: routeSize(library, query.kind, above),
    facets: {
      model: facet("model"),
      ratio: facet("ratio"),
      style: facet("style"),
      kind: { image: video.without, video: video.with },
      reference,
    },
    terms,
    notice,
  };
}

/** Live rows of a route, without those that are not shown yet. */
function routeSize(library: Library, route: AssetQuery["kind"], above: readonly number[]): number {
  const { image, video } = library.counts;
  const hidden = above.filter((row) => route === "all" || route === kindOf(library, row)).length;
  return (route === "video" ? 0 : image) + (route === "image" ? 0 : video) - hidden;
}

/** The members of a set in order, as far as the first `limit` of the order. */
function ordered(order: Uint32Array, limit: number, { bits, size }: Base): Uint32Array {
  const end = Math.min(limit, order.length);
  if (size === end && size === order.length) return order.slice();
  const rows = new Uint32Array(size);
  let found = 0;
  // Writes first and counts then: whether a row is a member is a coin that no branch predictor can guess.
  for (let i = 0; i < end && found < size; i++) {
    const row = order[i]!;
    rows[found] = row;
    found += (bits[row >>> 5]! >>> (row & 31)) & 1;
  }
  return found === size ? rows : rows.slice(0, found);
}

/** Values by count, then name. One that is asked for is listed even where it has none. */
function facetCounts(
  index: ValueIndex,
  { include, exclude }: FacetFilter,
  { bits, size }: Base,
): FacetCount[] {
  const counts = index.counts(bits, size);
  const asked = new Set([...include, ...exclude]);
  const listed: FacetCount[] = [];
  for (const [code, value] of index.values.entries()) {
    if (counts[code] || asked.has(value)) listed.push({ value, count: counts[code] ?? 0 });
    asked.delete(value);
  }
  for (const value of asked) listed.push({ value, count: 0 });
  return listed.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}

function countIn({ bits, size }: Base, members: Bitset): { with: number; without: number } {
  const both = countBoth(bits, members.bits);
  return { with: both, without: size - both };
}
