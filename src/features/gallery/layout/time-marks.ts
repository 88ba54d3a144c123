import { dateGroups } from "./date-groups.ts";
import { openingOf } from "./locate.ts";
import type { SheetLayout } from "./sheet-layout.ts";

/** Where a month begins on the sheet. */
export interface TimeMark {
  index: number;
  /** Pixels from the top of the sheet, its heading included. */
  offset: number;
  year: number;
  /** Whether the year differs from the mark before. */
  opensYear: boolean;
}

/** A mark for each month that has items, top to bottom. `created` is sorted by date, either way. */
export function timeMarks(layout: SheetLayout, created: Float64Array): TimeMark[] {
  let before = Number.NaN;
  return Array.from(dateGroups(created, "month"), (index) => {
    const year = new Date(created[index]!).getFullYear();
    const opensYear = year !== before;
    before = year;
    return { index, offset: openingOf(layout, index), year, opensYear };
  });
}
