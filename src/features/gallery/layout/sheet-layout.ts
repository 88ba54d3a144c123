import { tileAspects } from "#contract/media.ts";

export type View = "rows" | "grid" | "list";

/**
 * Where everything on the sheet is, in whole CSS pixels: a few typed arrays with one entry a line, never an object an
 * item. Date headings are lines of their own that hold no item. Where a tile stands within its line is worked out
 * from the aspects when asked (`boxesOfLine`).
 */
export interface SheetLayout {
  view: View;
  /** Of the tiles' area, and between tiles. */
  width: number;
  gap: number;
  /** Items laid out. */
  count: number;
  /** The query's own array, not a copy. */
  aspects: Float32Array;
  /** Width of one tile, where all are alike (grid, list); 0 in justified lines. */
  cell: number;
  lineCount: number;
  /** From the top of the sheet; ascending. */
  tops: Float64Array;
  heights: Float32Array;
  /** The first item of each line, and at [lineCount] the number of items: a heading has its successor's. */
  firsts: Uint32Array;
  /** The height of the tallest line. */
  tallest: number;
  /** The lower edge of the last line. */
  height: number;
  /** What the headings stand for. */
  grouping: Grouping;
}

export type Grouping = "none" | "day" | "month";

export interface Box {
  index: number;
  left: number;
  top: number;
  width: number;
  height: number;
}

/** The aspect to lay out by, of which a tile's thumbnail is too; a size that makes no sense counts as square. */
export function layoutAspect(aspect: number | undefined): number {
  if (!aspect || !(aspect > 0)) return 1;
  const { narrowest, widest } = tileAspects;
  return aspect < narrowest ? narrowest : aspect > widest ? widest : aspect;
}
