import type { QueryResult } from "#catalog/index.ts";
import { pickItems } from "../folding/pick-items.ts";
import type { RowSet } from "./row-set.ts";

/** A result with those of its items alone that are among `rows`, in its order. Nothing of it waits to be shown. */
export function onlyRows(result: QueryResult, rows: RowSet): QueryResult {
  const kept = new Uint32Array(rows.countOf(result.rows));
  let count = 0;
  for (const [index, row] of result.rows.entries()) if (rows.has(row)) kept[count++] = index;
  return { ...result, ...pickItems(result, kept), records: [], held: 0, pending: 0, hiddenOut: 0 };
}
