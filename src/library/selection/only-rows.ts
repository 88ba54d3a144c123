import type { QueryResult } from "#catalog/index.ts";
import type { RowSet } from "./row-set.ts";

/** A result with those of its items alone that are among `rows`, in its order. Nothing of it waits to be shown. */
export function onlyRows(result: QueryResult, rows: RowSet): QueryResult {
  const kept = new Uint32Array(rows.countOf(result.rows));
  let count = 0;
  for (const [index, row] of result.rows.entries()) if (rows.has(row)) kept[count++] = index;
  const of = <T extends Uint32Array | Float32Array | Float64Array | Uint16Array | Uint8Array>(
    values: T,
    into: T,
  ): T => {
    for (const [at, index] of kept.entries()) into[at] = values[index] ?? 0;
    return into;
  };
  return {
    ...result,
    rows: of(result.rows, new Uint32Array(count)),
    aspects: of(result.aspects, new Float32Array(count)),
    created: of(result.created, new Float64Array(count)),
    videos: of(result.videos, new Uint8Array(count)),
    colours: of(result.colours, new Uint32Array(count)),
    marks: of(result.marks, new Uint16Array(count)),
    records: [],
    held: 0,
    pending: 0,
    hiddenOut: 0,
  };
}
