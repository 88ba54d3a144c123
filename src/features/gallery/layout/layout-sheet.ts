import { chooseGrouping, dateGroups } from "./date-groups.ts";
import { justify } from "./justify.ts";
import { LineWriter } from "./line-writer.ts";
import type { Grouping, SheetLayout, View } from "./sheet-layout.ts";

export const gap = 4;
export const headingHeight = 44;

interface LayoutInput {
  /** Parallel, in the order of the sheet. */
  aspects: Float32Array;
  created: Float64Array;
  view: View;
  /** Of the area for tiles, in pixels. */
  width: number;
  /** Rows: the height to come near to. Grid: the side of a cell to come near to. List: the height of a line. */
  target: number;
  /** Rows: how many items each has; 0, as by default, where their heights decide. */
  columns?: number;
  /** Whether the order is by date: only then are there headings. */
  dated: boolean;
}

/** Lays out a whole sheet, in order. Takes a few milliseconds for 100,000 items. */
export function layoutSheet(input: LayoutInput): SheetLayout {
  const { aspects, created, view } = input;
  const width = Math.max(1, Math.floor(input.width));
  const target = Math.max(1, Math.round(input.target));
  const count = aspects.length;
  const { columns, cell, height, perLine } = shapes[view](width, target);
  const grouping: Grouping = input.dated && count > 0 ? chooseGrouping(created, perLine) : "none";
  const starts = grouping === "none" ? [0] : dateGroups(created, grouping);

  const out = new LineWriter(gap);
  for (let group = 0; group < starts.length; group++) {
    const start = starts[group]!;
    const end = starts[group + 1] ?? count;
    if (grouping !== "none") out.add(start, headingHeight);
    if (view === "rows")
      justify(out, aspects, start, end, { width, gap, target, columns: input.columns ?? 0 });
    else for (let i = start; i < end; i += columns) out.add(i, height);
  }
  return { view, width, gap, count, aspects, cell, grouping, ...out.finish(count) };
}

interface Shape {
  columns: number;
  /** As in `SheetLayout`. */
  cell: number;
  /** Of every line; justified lines find their own. */
  height: number;
  /** About how many items a line takes, for the choice of headings. */
  perLine: number;
}

const shapes: Record<View, (width: number, target: number) => Shape> = {
  rows: (width, target) => ({ columns: 0, cell: 0, height: 0, perLine: width / target }),
  grid: (width, target) => {
    const columns = Math.max(1, Math.round((width + gap) / (target + gap)));
    const cell = Math.max(1, (width - gap * (columns - 1)) / columns);
    return { columns, cell, height: Math.round(cell), perLine: columns };
  },
  // A day with only a few lines would be more heading than list.
  list: (width, target) => ({ columns: 1, cell: width, height: target, perLine: 3 }),
};
