import type { View } from "./sheet-layout.ts";

/** Steps of the "Tile size" control, 1 the smallest. */
export const sizes = { min: 1, max: 5, initial: 3 } as const;

/** Below this width of the sheet, tiles are so many to the width instead of so many pixels. */
const narrow = 640;

const wideTargets: Record<View, readonly number[]> = {
  rows: [110, 155, 210, 290, 400],
  grid: [104, 140, 188, 256, 352],
  list: [48, 56, 72, 96, 128],
};
/** How many tiles fill a phone's width. */
const narrowColumns: Record<Exclude<View, "list">, readonly number[]> = {
  rows: [5, 4, 2, 1, 1],
  grid: [5, 4, 3, 2, 1],
};

const stepOf = (size: number) => Math.min(sizes.max, Math.max(sizes.min, Math.round(size))) - 1;

/** The target of `layoutSheet` for a step of density; what is out of range is taken as the nearest step. */
export function targetFor(view: View, size: number, width: number): number {
  const step = stepOf(size);
  if (view === "list" || width >= narrow) return wideTargets[view][step]!;
  return width / narrowColumns[view][step]!;
}

/** How many tiles every line of the rows view has on a phone, whatever their shapes; 0 where the height decides. */
export function columnsFor(view: View, size: number, width: number): number {
  return view === "rows" && width < narrow ? narrowColumns.rows[stepOf(size)]! : 0;
}
