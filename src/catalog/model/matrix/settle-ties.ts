import type { Row } from "../../catalog.ts";

/** What a matrix is of: parallel arrays, one entry an asset, newest first. */
export interface Found {
  rows: Uint32Array;
  /** Milliseconds since 1970. */
  created: Float64Array;
  /** As `packMarks` packs them. */
  marks: Uint16Array;
}

/**
 * The same with assets of one moment in the order of their keys (`rankOf`), where the catalog has that of their arrival: a
 * walk that came by another way leads to the same matrix.
 */
export function settleTies({ rows, created, marks }: Found, rankOf: (row: Row) => number): Found {
  const order = Uint32Array.from(rows.keys());
  for (let from = 0, to = 1; from < rows.length; from = to++) {
    while (to < rows.length && created[to] === created[from]) to++;
    if (to > from + 1) order.subarray(from, to).sort((a, b) => rankOf(rows[a]!) - rankOf(rows[b]!));
  }
  return {
    rows: order.map((place) => rows[place]!),
    created,
    marks: Uint16Array.from(order, (place) => marks[place]!),
  };
}
