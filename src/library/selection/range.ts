import type { Row } from "#catalog/index.ts";

/** The item that a range begins with: the one that was selected last, or taken out (`on` tells which). */
export interface Anchor {
  row: Row;
  on: boolean;
}

/** Rows that a person is about to select, or to take out. */
export interface Range {
  rows: Uint32Array;
  on: boolean;
}

/**
 * The rows of a result from the anchor to another item, both included, as the eye meets them, whether they were ever
 * drawn or not: they become what the anchor has become. Null where there is no anchor, or the result lacks one of the two.
 */
export function rangeTo(rows: Uint32Array, anchor: Anchor | null, to: number): Range | null {
  const from = anchor ? rows.indexOf(anchor.row) : -1;
  if (!anchor || from < 0 || to < 0 || to >= rows.length) return null;
  return { rows: rows.subarray(Math.min(from, to), Math.max(from, to) + 1), on: anchor.on };
}
