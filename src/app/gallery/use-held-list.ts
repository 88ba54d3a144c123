import { useState } from "react";
import type { QueryResult, Row } from "#catalog/index.ts";

type List = Pick<QueryResult, "query" | "rows">;

/**
 * The list that an open item is one of: the newest answer, unless the item has fallen out of that (who hides it, or takes
 * from it what the list asks for, still goes on to the next). Then the one before, until another item is open.
 */
export function heldList<L extends List>(held: L | undefined, newest: L | undefined, row: Row | undefined) {
  if (!newest || !held || newest === held || row === undefined) return newest;
  if (newest.query !== held.query && JSON.stringify(newest.query) !== JSON.stringify(held.query))
    return newest;
  return newest.rows.includes(row) || !held.rows.includes(row) ? newest : held;
}

/** As `heldList`, over the time that an item is open. */
export function useHeldList(result: QueryResult | undefined, row: Row | undefined): QueryResult | undefined {
  const [held, setHeld] = useState(result);
  const list = heldList(held, result, row);
  if (list !== held) setHeld(list);
  return list;
}
