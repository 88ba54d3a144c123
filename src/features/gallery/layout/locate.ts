import { partitionPoint } from "#shared/binary-search.ts";
import { type Box, layoutAspect, type SheetLayout } from "./sheet-layout.ts";

/** Whether a line is a date heading, which holds no item. */
export const isHeading = (layout: SheetLayout, line: number): boolean =>
  layout.firsts[line] === layout.firsts[line + 1];

/** The line that holds an item. */
export function lineOf(layout: SheetLayout, index: number): number {
  return partitionPoint(layout.lineCount, (line) => layout.firsts[line]! > index) - 1;
}

/** The last line that begins at or above `offset` (pixels from the top); 0 above them all. */
export function lineAtOffset(layout: SheetLayout, offset: number): number {
  return Math.max(0, firstLineFrom(layout, offset + 1) - 1);
}

/** The first line that begins at or below `offset`; `lineCount` where none does. */
export function firstLineFrom(layout: SheetLayout, offset: number): number {
  return partitionPoint(layout.lineCount, (line) => layout.tops[line]! >= offset);
}

/** The top of an item's line. */
export const offsetOf = (layout: SheetLayout, index: number): number =>
  layout.tops[lineOf(layout, index)] ?? 0;

/** The same, or that of the date heading above it where the line is the first below one. */
export function openingOf(layout: SheetLayout, index: number): number {
  const line = lineOf(layout, index);
  return layout.tops[line > 0 && isHeading(layout, line - 1) ? line - 1 : line] ?? 0;
}

/** The boxes of a line's items from left to right; none for a heading. Edges are whole pixels, so nothing blurs. */
export function boxesOfLine(layout: SheetLayout, line: number): Box[] {
  const { gap, cell } = layout;
  const first = layout.firsts[line]!;
  const last = layout.firsts[line + 1]!;
  const top = layout.tops[line]!;
  const height = layout.heights[line]!;
  const scale = cell ? 0 : lineScale(layout, line);
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

/** Pixels of width for each unit of aspect: what fills the line where it is a full one, else the height itself. */
function lineScale(layout: SheetLayout, line: number): number {
  const first = layout.firsts[line]!;
  const last = layout.firsts[line + 1]!;
  let sum = 0;
  for (let i = first; i < last; i++) sum += layoutAspect(layout.aspects[i]);
  const filling = (layout.width - layout.gap * (last - first - 1)) / sum;
  const height = layout.heights[line]!;
  // The height of a full line is this very number, rounded.
  return Math.abs(filling - height) <= 0.5 ? filling : height;
}

export function boxOf(layout: SheetLayout, index: number): Box {
  const line = lineOf(layout, index);
  return boxesOfLine(layout, line)[index - layout.firsts[line]!]!;
}

/** The item of a line whose middle is nearest to `x`; -1 for a heading. */
export function indexAt(layout: SheetLayout, line: number, x: number): number {
  let nearest = -1;
  let least = Number.POSITIVE_INFINITY;
  for (const box of boxesOfLine(layout, line)) {
    const distance = Math.abs(box.left + box.width / 2 - x);
    if (distance < least) {
      least = distance;
      nearest = box.index;
    }
  }
  return nearest;
}

/** The next item in a direction as the eye sees it, past headings; the item itself where there is none. */
export function itemBeside(
  layout: SheetLayout,
  index: number,
  direction: "left" | "right" | "up" | "down",
): number {
  if (direction === "left") return Math.max(0, index - 1);
  if (direction === "right") return Math.min(layout.count - 1, index + 1);
  const step = direction === "up" ? -1 : 1;
  const { left, width } = boxOf(layout, index);
  let line = lineOf(layout, index) + step;
  while (line >= 0 && line < layout.lineCount && isHeading(layout, line)) line += step;
  return line >= 0 && line < layout.lineCount ? indexAt(layout, line, left + width / 2) : index;
}
