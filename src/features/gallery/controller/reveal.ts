import { gap, headingHeight } from "../layout/layout-sheet.ts";
import { boxOf } from "../layout/locate.ts";
import type { Sight } from "./sheet-state.ts";

/** Where to scroll from `position`, as little as brings an item fully into view; from screens away to the middle. */
export function revealed({ layout, viewport }: Sight, position: number, index: number): number {
  const { top, height } = boxOf(layout, index);
  const bottom = top + height;
  if (top >= position && bottom <= position + viewport) return position;
  const far = bottom < position - viewport || top > position + viewport * 2;
  if (far) return top - (viewport - height) / 2;
  // Upwards with room for the heading, so that the first line of a day shows which day it is.
  return top < position ? top - headingHeight - gap : bottom + gap - viewport;
}
