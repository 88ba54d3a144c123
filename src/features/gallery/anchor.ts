import type { QueryResult } from "#catalog/index.ts";
import { boxOf, firstRowFrom, isHeading, rowAtOffset } from "./layout/locate.ts";
import type { SheetLayout } from "./layout/sheet-layout.ts";
import type { Place } from "./places.ts";

/** A sheet as it is seen. Lengths in pixels. */
export interface Sight {
  layout: SheetLayout;
  result: QueryResult;
  /** What of the sheet is visible at a time. */
  viewport: number;
}

/** All that may happen to a sheet, as far as its place is concerned. */
export type AnchorEvent =
  /** A person has scrolled, or something has on their behalf. */
  | { type: "scrolled"; sight: Sight; position: number }
  /** A person has turned to an item: by a key, by opening it, by stepping to it. */
  | { type: "picked"; sight: Sight; position: number; index: number }
  /** Another list is shown, with the place where it was left. */
  | { type: "taken up"; anchor: Place | null }
  /** Another width, height, density, view or result of the same list. */
  | { type: "laid out" };

/** More than any viewport has: the item may lie as low in it as the top of the sheet allows. */
const anyRoom = 1e9;

/**
 * The anchor after an event; null is the very top, which stays the top whatever arrives. Only what a person does
 * chooses a new one: chosen anew by each layout it would drift, since rows begin with other items in each.
 */
export function nextAnchor(anchor: Place | null, event: AnchorEvent): Place | null {
  switch (event.type) {
    case "laid out":
      return anchor;
    case "taken up":
      return event.anchor;
    case "scrolled":
      if (event.position <= 0 || event.sight.layout.count === 0) return null;
      return anchorOn(firstInView(event.sight, event.position), event.sight, event.position);
    case "picked": {
      const { layout, viewport } = event.sight;
      if (event.index < 0 || event.index >= layout.count) return anchor;
      const { top, height } = boxOf(layout, event.index);
      const inView = top + height > event.position && top < event.position + viewport;
      if (!inView) return anchor;
      const picked = anchorOn(event.index, event.sight, event.position);
      return event.position <= 0 ? { ...picked, room: anyRoom } : picked;
    }
  }
}

/** The first item that is wholly in view: what the eye takes for the top. Else the one that is seen most of. */
function firstInView({ layout, viewport }: Sight, position: number): number {
  const { tops, heights, firsts, rowCount } = layout;
  const edge = rowAtOffset(layout, position);
  let next = firstRowFrom(layout, position);
  while (next < rowCount && isHeading(layout, next)) next++;
  if (next >= rowCount) return firsts[edge]!;
  const above = Math.max(0, tops[edge]! + heights[edge]! - position);
  const room = tops[next]! - position;
  const whole = room + heights[next]! <= viewport;
  return firsts[whole || viewport - room > above ? next : edge]!;
}

function anchorOn(index: number, { layout, result }: Sight, position: number): Place {
  const { top, height } = boxOf(layout, index);
  return {
    row: result.rows[index]!,
    created: result.created[index]!,
    index,
    room: Math.max(0, top - position),
    hidden: Math.min(Math.max(0, (position - top) / height), 0.99),
  };
}

/**
 * The scroll position of an anchor in a sight, which may be another than the one it was taken in: the item lies as it
 * lay there, and in any case in view.
 */
export function positionOf(anchor: Place | null, sight: Sight, dated: boolean): number {
  const { layout, result, viewport } = sight;
  if (!anchor || layout.count === 0) return 0;
  const { top, height } = boxOf(layout, findAnchor(anchor, result, dated));
  const room = Math.min(anchor.room, Math.max(viewport - height, viewport / 2));
  const hidden = Math.min(anchor.hidden * height, Math.max(0, height - viewport / 2));
  return Math.max(0, Math.round(top - room + hidden));
}

/**
 * Where the anchor's item is now. Rows are numbered anew at each visit, so the date must agree too; an item that is
 * gone gives its place to the one nearest in date, or in other orders to the one that has its number.
 */
function findAnchor(anchor: Place, result: QueryResult, dated: boolean): number {
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
