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
export function settleTies(found: Found, rankOf: (row: Row) => number): Found {
  const { created } = found;
  const rows = found.rows.slice();
  const marks = found.marks.slice();
  for (let from = 0, to = 1; from < rows.length; from = to++) {
    while (to < rows.length && created[to] === created[from]) to++;
    if (to === from + 1) continue;
    const order = Array.from({ length: to - from }, (_, i) => from + i);
    order.sort((a, b) => rankOf(found.rows[a]!) - rankOf(found.rows[b]!));
    for (const [i, place] of order.entries()) {
      rows[from + i] = found.rows[place]!;
      marks[from + i] = found.marks[place]!;
    }
  }
  return { rows, created, marks };
}
