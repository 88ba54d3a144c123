import type { Sides } from "#contract/facets/matrix-axes.ts";

/**
 * What was tried of two properties: the values on both sides, and for each pair the assets that have both, its takes. A
 * closed list of values has its own order; else a value stands where its newest asset does, so that what older pages bring
 * is added at the end. An asset of several values is in several cells.
 */
export interface Matrix {
  version: number;
  /** What lies on its sides: what was asked for, but the usual axis in the place of a slot that the family does not have. */
  sides: Sides;
  /** The values, "" for what is not stated, or for nothing in a slot. Prompts and families stand by their names: the record of the newest asset tells what one says. */
  rowValues: string[];
  colValues: string[];
  /** For each the newest asset that has it, and whether that is a video (1) or an image (0). */
  rowNewest: Uint32Array;
  colNewest: Uint32Array;
  rowVideos: Uint8Array;
  colVideos: Uint8Array;
  /** How many assets have it. */
  rowCounts: Uint32Array;
  colCounts: Uint32Array;
  /** Only cells that hold something are listed: those of row n are from `firstCells` n up to the next. */
  firstCells: Uint32Array;
  /** The column of each cell; within a row ascending. */
  cellCols: Uint32Array;
  /** The takes of cell n are from `starts` n up to the next. */
  starts: Uint32Array;
  /** Within a cell those that people think well of first, then the newest, then by key; what is rejected or hidden comes last. */
  takes: Uint32Array;
  /** Cells that are empty because of what the query leaves out, in the same way: those of row n, and the column of each. */
  firstFiltered: Uint32Array;
  filteredCols: Uint32Array;
  /** How many of the query's assets are in no cell, because they have no value of one of the properties. */
  outside: number;
  /** As in `QueryResult`. */
  pending: number;
  notice: string | null;
}
