import { type Box, layoutAspect, type SheetLayout } from "./sheet-layout.ts";

/** Whether a row is a date heading, which holds no item. */
export const isHeading = (layout: SheetLayout, row: number): boolean =>
  layout.firsts[row] === layout.firsts[row + 1];

/** The row that holds an item. */
export function rowOf(layout: SheetLayout, index: number): number {
  return lowerBound(layout.firsts, index + 1, layout.rowCount) - 1;
}

/** The last row that begins at or above `offset` (pixels from the top); 0 above them all. */
export function rowAtOffset(layout: SheetLayout, offset: number): number {
  return Math.max(0, firstRowFrom(layout, offset + 1) - 1);
}

/** The first row that begins at or below `offset`; `rowCount` where none does. */
export function firstRowFrom(layout: SheetLayout, offset: number): number {
  return lowerBound(layout.tops, offset, layout.rowCount);
}

/** The top of an item's row. */
export const offsetOf = (layout: SheetLayout, index: number): number =>
  layout.tops[rowOf(layout, index)] ?? 0;

/** The boxes of a row's items from left to right; none for a heading. Edges are whole pixels, so nothing blurs. */
export function boxesOfRow(layout: SheetLayout, row: number): Box[] {
  const { gap, cell } = layout;
  const first = layout.firsts[row]!;
  const last = layout.firsts[row + 1]!;
  const top = layout.tops[row]!;
  const height = layout.heights[row]!;
  const scale = cell ? 0 : rowScale(layout, row);
  const boxes: Box[] = [];
  let edge = 0;
  for (let index = first; index < last; index++) {
    const left = Math.round(edge);
    edge += cell || layoutAspect(layout.aspects[index]) * scale;
    boxes.push({ index, left, top, width: Math.max(1, Math.round(edge) - left), height });
    edge += gap;
  }
  return boxes;
}

/** Pixels of width for each unit of aspect: what fills the row where it is a full one, else the height itself. */
function rowScale(layout: SheetLayout, row: number): number {
  const first = layout.firsts[row]!;
  const last = layout.firsts[row + 1]!;
  let sum = 0;
  for (let i = first; i < last; i++) sum += layoutAspect(layout.aspects[i]);
  const filling = (layout.width - layout.gap * (last - first - 1)) / sum;
  const height = layout.heights[row]!;
  // The height of a full row is this very number, rounded.
  return Math.abs(filling - height) <= 0.5 ? filling : height;
}

export function boxOf(layout: SheetLayout, index: number): Box {
  const row = rowOf(layout, index);
  return boxesOfRow(layout, row)[index - layout.firsts[row]!]!;
}

/** The item of a row whose middle is nearest to `x`; -1 for a heading. */
export function indexAt(layout: SheetLayout, row: number, x: number): number {
  let nearest = -1;
  let least = Number.POSITIVE_INFINITY;
  for (const box of boxesOfRow(layout, row)) {
    const distance = Math.abs(box.left + box.width / 2 - x);
    if (distance < least) {
      least = distance;
      nearest = box.index;
    }
  }
  return nearest;
}

/** The next item in a direction as the eye sees it, past headings; the item itself where there is none. */
export function neighbour(
  layout: SheetLayout,
  index: number,
  direction: "left" | "right" | "up" | "down",
): number {
  if (direction === "left") return Math.max(0, index - 1);
  if (direction === "right") return Math.min(layout.count - 1, index + 1);
  const step = direction === "up" ? -1 : 1;
  const { left, width } = boxOf(layout, index);
  let row = rowOf(layout, index) + step;
  while (row >= 0 && row < layout.rowCount && isHeading(layout, row)) row += step;
  return row >= 0 && row < layout.rowCount ? indexAt(layout, row, left + width / 2) : index;
}

/** The first of the ascending `values` before `end` that is not below `value`. */
function lowerBound(values: Float64Array | Uint32Array, value: number, end: number): number {
  let low = 0;
  let high = end;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (values[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
