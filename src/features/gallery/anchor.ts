import type { QueryResult, Row } from "#catalog/index.ts";
import { boxOf, offsetOf, rowAtOffset } from "./layout/locate.ts";
import type { SheetLayout } from "./layout/sheet-layout.ts";

/** A place on a sheet, named by the item there: it survives new layouts, new arrivals and, by its date, a reload. */
export interface Anchor {
  row: Row;
  created: number;
  index: number;
  /** Pixels from the top of the item's row down to the upper edge of what is visible; negative where that is above. */
  within: number;
}

/** The anchor of a scroll position; null at the very top, which stays the top whatever arrives. */
export function anchorAt(
  position: number,
  layout: SheetLayout,
  result: QueryResult,
  preferred?: number,
): Anchor | null {
  if (position <= 0 || layout.count === 0) return null;
  const index = preferred ?? layout.firsts[rowAtOffset(layout, position)]!;
  const within = position - offsetOf(layout, index);
  return { row: result.rows[index]!, created: result.created[index]!, index, within };
}

/** The scroll position of an anchor in a layout, which may be another than the one it was taken in. */
export function positionOf(
  anchor: Anchor | null,
  layout: SheetLayout,
  result: QueryResult,
  dated: boolean,
): number {
  if (!anchor || layout.count === 0) return 0;
  const { top, height } = boxOf(layout, findAnchor(anchor, result, dated));
  return Math.max(0, top + Math.min(anchor.within, height));
}

/**
 * Where the anchor's item is now. Rows are numbered anew at each visit, so the date must agree too; an item that is
 * gone gives its place to the one nearest in date, or in other orders to the one that has its number.
 */
function findAnchor(anchor: Anchor, result: QueryResult, dated: boolean): number {
  const { rows, created } = result;
  const is = (index: number) => rows[index] === anchor.row && created[index] === anchor.created;
  if (is(anchor.index)) return anchor.index;
  const moved = rows.indexOf(anchor.row);
  if (moved >= 0 && is(moved)) return moved;
  return dated ? nearestInDate(created, anchor.created) : Math.min(anchor.index, rows.length - 1);
}

function nearestInDate(created: Float64Array, date: number): number {
  const last = created.length - 1;
  const descending = created[0]! > created[last]!;
  let low = 0;
  let high = last;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const passed = descending ? created[middle]! <= date : created[middle]! >= date;
    if (passed) high = middle;
    else low = middle + 1;
  }
  return low;
}
