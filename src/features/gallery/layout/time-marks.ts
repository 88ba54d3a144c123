import { dateGroups } from "./date-groups.ts";
import { isHeading, lineOf } from "./locate.ts";
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
    const line = lineOf(layout, index);
    const opening = line > 0 && isHeading(layout, line - 1) ? line - 1 : line;
    return { index, offset: layout.tops[opening]!, year, opensYear };
  });
}
