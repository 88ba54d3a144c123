import { gap, headingHeight } from "./layout/layout-sheet.ts";
import { boxOf } from "./layout/locate.ts";
import type { SheetLayout } from "./layout/sheet-layout.ts";
import type { SheetScroller } from "./sheet-scroller.ts";

/** Scrolls as little as brings an item fully into view; one that is screens away comes to the middle. */
export function reveal(scroller: SheetScroller, layout: SheetLayout, index: number): void {
  const { top, height } = boxOf(layout, index);
  const { position, viewport } = scroller;
  const bottom = top + height;
  if (top >= position && bottom <= position + viewport) return;
  const far = bottom < position - viewport || top > position + viewport * 2;
  if (far) scroller.moveTo(top - (viewport - height) / 2);
  // Upwards with room for the heading, so that the first row of a day shows which day it is.
  else if (top < position) scroller.moveTo(top - headingHeight - gap);
  else scroller.moveTo(bottom + gap - viewport);
}
