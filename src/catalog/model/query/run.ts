import type { Kind } from "#contract/asset.ts";
import { allFacets, type FacetId, leftOut } from "#contract/facets.ts";
import { type AssetQuery, type FacetFilter, filterOf } from "#contract/query.ts";
import {
  type Bits,
  type Bitset,
  countBoth,
  drop,
  has,
  intersect,
  subtract,
  wordsFor,
} from "./arrays/bitset.ts";
import { Counted } from "./arrays/counted.ts";
import type { RowSet } from "./arrays/row-set.ts";
import type { Columns } from "./columns.ts";
import { video } from "./columns.ts";
import type { FacetIndex } from "./facets/facet-index.ts";
import type { Found, VisibleRange } from "./query-engine.ts";
import { evaluate, type Indexes } from "./search/evaluate.ts";
import { asksOf, type Expression } from "./search/expression.ts";
import { parseSearch } from "./search/parse.ts";
import { localRange } from "./search/period.ts";
import type { Sorts } from "./sorts.ts";

/** What queries are answered from. */
export interface EngineState extends Indexes {
  columns: Columns;
  live: Bitset;
  sorts: Sorts;
  /** Live rows of each kind. */
  counts: Record<Kind, number>;
  /**
   * Those that no query finds unless it asks for them, how many they are of each kind, and all others once they are known:
   * what is counted in these is good until either changes.
   */
  leftOut: { rows: RowSet; counts: Record<Kind, number>; others: Counted | undefined };
}

/** Takes the rows that do not have what one filter asks for out of a set. */
type Narrow = (rows: Bits) => void;

function unite(index: FacetIndex, target: Bits, values: readonly string[]): void {
  if (index.uniteMany) index.uniteMany(target, values);
  else for (const value of values) index.uniteInto(target, value);
}

function narrowByValues(index: FacetIndex, { include, exclude }: FacetFilter, rows: number): Narrow {
  const included = new Uint32Array(wordsFor(rows));
  unite(index, included, include);
  const excluded = new Uint32Array(exclude.length ? wordsFor(rows) : 0);
  unite(index, excluded, exclude);
  if (include.length === 0) return (bits) => subtract(bits, excluded);
  subtract(included, excluded);
  return (bits) => intersect(bits, included);
}

const isSet = ({ include, exclude }: FacetFilter): boolean => include.length + exclude.length > 0;

/** What each facet that is set takes away; the sets of its values are joined once, however often it is used. */
function narrowsOf(query: AssetQuery, { facets, columns }: EngineState): Map<FacetId, Narrow> {
  const narrows = new Map<FacetId, Narrow>();
  for (const { id } of allFacets) {
    const filter = filterOf(query, id);
    if (isSet(filter)) narrows.set(id, narrowByValues(facets[id], filter, columns.rows));
  }
  return narrows;
}

/** The rows that a query leaves out because it asks nothing of them; undefined where there are none. */
function leftOutOf(
  query: AssetQuery,
  expression: Expression,
  { rows }: EngineState["leftOut"],
): Bits | undefined {
  const { facet } = leftOut;
  const asked = isSet(filterOf(query, facet)) || asksOf(expression, facet);
  return asked || rows.size === 0 ? undefined : rows.bits;
}

const aliveIn = ({ live, counts }: EngineState) => ({ bits: live.bits, size: counts.image + counts.video });

function othersThan(out: Bits, state: EngineState): Counted {
  const { leftOut } = state;
  if (leftOut.others) return leftOut.others;
  const bits = state.live.copy(state.columns.rows);
  subtract(bits, out);
  leftOut.others = new Counted(bits, aliveIn(state));
  return leftOut.others;
}

const kindOf = ({ columns }: EngineState, row: number): Kind => (columns.has(row, video) ? "video" : "image");

/** Live rows that are newer than their kind may be shown. */
function rowsAbove(state: EngineState, { ceiling }: VisibleRange): number[] {
  const { dates, columns, live } = state;
  const newest = dates.read().subarray(0, dates.newerThan(Math.min(ceiling.image, ceiling.video)));
  return [...newest].filter(
    (row) => has(live.bits, row) && columns.created.get(row) > ceiling[kindOf(state, row)],
  );
}

/** What date and text leave of all assets: all facets narrow this. */
function searched(query: AssetQuery, state: EngineState) {
  const { expression, terms, notice } = parseSearch(query.text);
  const { start, end } = localRange(query.from, query.to);
  const scope = state.live.copy(state.columns.rows);
  if (start > -Infinity || end < Infinity) intersect(scope, state.dates.between(start, end));
  return { expression, matching: evaluate(expression, scope, state), terms, notice };
}

/** What a query finds before it is put in order or counted: both read it, and nothing of it changes. */
export interface Matched {
  query: AssetQuery;
  range: VisibleRange;
  terms: string[];
  notice: string | null;
  /** Of those that are shown, what passes all that is asked. */
  result: Counted;
  /** The same as if a facet were unset. */
  without: (facet: FacetId) => Counted;
  /** Rows that are not shown yet. */
  above: readonly number[];
  held: number;
  /** Rows that are left out because nothing is asked of them; undefined where there are none. */
  out: Bits | undefined;
  /** Of those that are shown, how many would be found else. */
  hiddenOut: number;
}

/** Good for as long as the state is the same. */
export function match(query: AssetQuery, range: VisibleRange, state: EngineState): Matched {
  const { expression, matching, terms, notice } = searched(query, state);
  const narrows = narrowsOf(query, state);
  const out = leftOutOf(query, expression, state.leftOut);
  if (out) narrows.set(leftOut.facet, (bits) => subtract(bits, out));
  const above = rowsAbove(state, range);

  const narrowed = (without?: FacetId): Bits => {
    const bits = matching.slice();
    for (const [facet, narrow] of narrows) if (facet !== without) narrow(bits);
    return bits;
  };
  const whole = out ? othersThan(out, state) : aliveIn(state);
  const shown = (bits: Bits): Counted => {
    for (const row of above) drop(bits, row);
    return new Counted(bits, whole);
  };
  // As if nothing were left out, at first.
  const matches = narrowed(out && leftOut.facet);
  const early = above.filter((row) => has(matches, row));
  const held = early.filter((row) => !(out && has(out, row))).length;
  const hiddenOut = out ? countBoth(matches, out) - (early.length - held) : 0;
  if (out) subtract(matches, out);
  const result = shown(matches);
  const without = (facet: FacetId) => (narrows.has(facet) ? shown(narrowed(facet)) : result);
  return { query, range, terms, notice, result, without, above, held, out, hiddenOut };
}

/** The matches in order, as far as they may be shown. */
export function found(matched: Matched, state: EngineState): Found {
  const { query, range, result, above, held, out, hiddenOut, terms, notice } = matched;
  const floor = query.sort === "newest" ? state.dates.notOlderThan(range.floor) : Infinity;
  const rows = ordered(state.sorts.read(query.sort, query.seed), floor, result);
  return {
    rows,
    held,
    pending: result.size - rows.length,
    total: routeSize(state, query.kind, above, out),
    hiddenOut,
    terms,
    notice,
  };
}

/** Live rows of a route, without those that are not shown yet (`above`) and others that are left out. */
function routeSize(
  state: EngineState,
  route: AssetQuery["kind"],
  above: readonly number[],
  out: Bits | undefined,
): number {
  const sizeOf = ({ image, video }: Record<Kind, number>) =>
    (route === "video" ? 0 : image) + (route === "image" ? 0 : video);
  const early = above.filter((row) => route === "all" || route === kindOf(state, row));
  const shown = sizeOf(state.counts) - early.length;
  if (!out) return shown;
  return shown - sizeOf(state.leftOut.counts) + early.filter((row) => has(out, row)).length;
}

/** How many rows are gone through before it is asked whether all have been found: to ask for each takes a third longer. */
const stretch = 4096;

/** The members of a set in order, as far as the first `limit` of the order. */
function ordered(order: Uint32Array, limit: number, { bits, size }: Counted): Uint32Array {
  const end = Math.min(limit, order.length);
  if (size === end && size === order.length) return order.slice();
  // One more than there are, since what follows the last member is written too.
  const rows = new Uint32Array(size + 1);
  let found = 0;
  for (let from = 0; from < end && found < size; from += stretch) {
    const to = Math.min(from + stretch, end);
    // Writes first and counts then: whether a row is a member is a coin that no branch predictor can guess.
    for (let i = from; i < to; i++) {
      const row = order[i]!;
      rows[found] = row;
      found += (bits[row >>> 5]! >>> (row & 31)) & 1;
    }
  }
  return rows.subarray(0, found);
}
