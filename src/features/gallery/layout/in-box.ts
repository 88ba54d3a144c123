import { boxesOfLine, isHeading, lineAtOffset } from "./locate.ts";
import type { SheetLayout } from "./sheet-layout.ts";

/** A part of the sheet in pixels from its upper left corner. */
export interface Area {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** The area between two points, in whatever order. */
export const areaBetween = (a: { x: number; y: number }, b: { x: number; y: number }): Area => ({
  left: Math.min(a.x, b.x),
  top: Math.min(a.y, b.y),
  right: Math.max(a.x, b.x),
  bottom: Math.max(a.y, b.y),
});

/** The items whose tiles an area touches, in their order; a few milliseconds where that is 100,000. */
export function itemsIn(layout: SheetLayout, area: Area): number[] {
  const items: number[] = [];
  const { tops, heights, lineCount } = layout;
  for (let line = lineAtOffset(layout, area.top); line < lineCount; line++) {
    const top = tops[line]!;
    if (top > area.bottom) break;
    if (!isHeading(layout, line) && top + heights[line]! >= area.top) addTouched(items, layout, line, area);
  }
  return items;
}

/** Adds a line's items between the area's left and right edge. */
function addTouched(items: number[], layout: SheetLayout, line: number, { left, right }: Area): void {
  const { firsts, width } = layout;
  // Without a box for each, where all of the line is meant.
  if (left <= 0 && right >= width)
    for (let index = firsts[line]!; index < firsts[line + 1]!; index++) items.push(index);
  else
    for (const box of boxesOfLine(layout, line))
      if (box.left <= right && box.left + box.width >= left) items.push(box.index);
}

/** The items below a heading's line, up to the next one: from the first to before the second. */
export function itemsBelow(layout: SheetLayout, heading: number): [number, number] {
  let line = heading + 1;
  while (line < layout.lineCount && !isHeading(layout, line)) line++;
  return [layout.firsts[heading]!, line < layout.lineCount ? layout.firsts[line]! : layout.count];
}
