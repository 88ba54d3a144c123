import type { QueryResult, Row } from "#catalog/index.ts";
import { partitionPoint } from "#shared/binary-search.ts";
import { boxOf, firstLineFrom, isHeading, lineAtOffset } from "../layout/locate.ts";
import type { Sight } from "./sheet-state.ts";

/** A place on a sheet, named by an item: it survives new layouts, new arrivals and, by its date, a reload. */
export interface Place {
  row: Row;
  created: number;
  index: number;
  /** Pixels from the upper edge of what is visible down to the top of the item; 0 where that is above the edge. */
  room: number;
  /** The share of the item's height that is above the edge, from 0 to below 1. */
  hidden: number;
}

/** More than any viewport has: the item may lie as low in it as the top of the sheet allows. */
const anyRoom = 1e9;

/** The place of a person who has scrolled; null at the very top. */
export function placeSeen(sight: Sight, position: number): Place | null {
  if (position <= 0 || sight.layout.count === 0) return null;
  return placeAt(firstInView(sight, position), sight, position);
}

/** The place of a person who has turned to an item: by a key, by opening it. `before` where it is not in view. */
export function placePicked(before: Place | null, sight: Sight, position: number, index: number) {
  if (!isInView(sight, position, index)) return before;
  const picked = placeAt(index, sight, position);
  return position <= 0 ? { ...picked, room: anyRoom } : picked;
}

/** Whether at least a part of an item is visible. */
export function isInView({ layout, viewport }: Sight, position: number, index: number): boolean {
  if (index < 0 || index >= layout.count) return false;
  const { top, height } = boxOf(layout, index);
  return top + height > position && top < position + viewport;
}

/** The first item that is wholly in view: what the eye takes for the top. Else the one that is seen most of. */
function firstInView({ layout, viewport }: Sight, position: number): number {
  const { tops, heights, firsts, lineCount } = layout;
  const edge = lineAtOffset(layout, position);
  let next = firstLineFrom(layout, position);
  while (next < lineCount && isHeading(layout, next)) next++;
  if (next >= lineCount) return firsts[edge]!;
  const above = Math.max(0, tops[edge]! + heights[edge]! - position);
  const room = tops[next]! - position;
  const whole = room + heights[next]! <= viewport;
  return firsts[whole || viewport - room > above ? next : edge]!;
}

function placeAt(index: number, { layout, result }: Sight, position: number): Place {
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
 * The scroll position that shows a place by the item at `index`, in a sight that may be another than the one it was
 * taken in: the item lies as it lay there, and in any case in view.
 */
export function positionOf(place: Place | null, index: number, { layout, viewport }: Sight): number {
  if (!place || layout.count === 0) return 0;
  const { top, height } = boxOf(layout, index);
  const room = Math.min(place.room, Math.max(viewport - height, viewport / 2));
  const hidden = Math.min(place.hidden * height, Math.max(0, height - viewport / 2));
  return Math.max(0, Math.round(top - room + hidden));
}

/** Where `row` is in a result, looked for at `near` first; -1 where it is not. */
export function indexOfRow({ rows }: QueryResult, row: Row | undefined, near: number): number {
  if (row === undefined) return -1;
  return rows[near] === row ? near : rows.indexOf(row);
}

/** So many items after and before one that is gone are looked for in turn: each costs a look at all rows. */
const tries = 100;

/**
 * The index of the item that stands for a place: its own; where it is gone, of what came next after what stood for it
 * `before`; and on another visit, when rows are numbered anew, of the one nearest in date or with its number. What is folded
 * away gives its place to its family where that stands just before what came next: elsewhere a person would be led off to
 * another date.
 */
export function standIn(
  place: Place,
  { result, dated, placeOf }: Sight,
  before: { result: QueryResult; index: number } | null,
): number {
  const { rows, created } = result;
  const own = indexOfRow(result, place.row, place.index);
  if (own >= 0 && created[own] === place.created) return own;
  const family = placeOf?.(place.row) ?? -1;
  if (before) {
    const { at, isNext } = neighbour(result, before);
    if (at >= 0) return isNext && family >= 0 && family === at - 1 ? family : at;
  }
  const last = rows.length - 1;
  if (family >= 0 && (!dated || created[family] === place.created)) return family;
  if (!dated) return Math.min(place.index, last);
  const descending = created[0]! > created[last]!;
  const nearest = partitionPoint(created.length, (i) =>
    descending ? created[i]! <= place.created : created[i]! >= place.created,
  );
  return Math.min(nearest, last);
}

/** Where the first is of what came after an item in the result before, else of what came ahead of it; -1 where neither is. */
function neighbour(result: QueryResult, before: { result: QueryResult; index: number }) {
  const { rows } = before.result;
  for (let step = 0; step < tries; step++) {
    const at = indexOfRow(result, rows[before.index + step], before.index);
    if (at >= 0) return { at, isNext: true };
  }
  for (let step = 1; step < tries; step++) {
    const at = indexOfRow(result, rows[before.index - step], before.index - step);
    if (at >= 0) return { at, isNext: false };
  }
  return { at: -1, isNext: false };
}
