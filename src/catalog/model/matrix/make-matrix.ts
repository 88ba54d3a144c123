import type { Row } from "../../catalog.ts";
import type { Matrix } from "../../results/matrix.ts";
import type { Axis } from "./axis.ts";
import { type Cells, fillCells } from "./fill-cells.ts";
import { lineUp } from "./line-up.ts";
import { type Found, settleTies } from "./settle-ties.ts";

interface Wanted {
  found: Found;
  /** All assets of the library, newest first: what the question leaves out and what it hides too. */
  everything: Uint32Array;
  rows: Axis;
  cols: Axis;
  /** By packed marks what an asset is worth among others. */
  worths: ArrayLike<number>;
  /** A number by the key of an asset, for those of the same moment. */
  rankOf: (row: Row) => number;
}

type Made = Omit<Matrix, "version" | "sides" | "pending" | "notice" | "rowVideos" | "colVideos">;

/** The cells of two axes: what each holds, the best first, and which are empty because of what the question leaves out. */
export function makeMatrix({ found: unsettled, everything, rows, cols, worths, rankOf }: Wanted): Made {
  const found = settleTies(unsettled, rankOf);
  const rowSide = { axis: rows, lined: lineUp(rows, found.rows) };
  const colSide = { axis: cols, lined: lineUp(cols, found.rows) };
  const cells = fillCells(found.rows, rowSide, colSide);
  bestFirst(cells, found.marks, worths);
  // A question that leaves nothing out leaves no cell empty.
  const all = everything.length > found.rows.length ? fillCells(everything, rowSide, colSide) : cells;
  return {
    rowValues: rowSide.lined.values,
    colValues: colSide.lined.values,
    rowNewest: rowSide.lined.newest,
    colNewest: colSide.lined.newest,
    rowCounts: rowSide.lined.counts,
    colCounts: colSide.lined.counts,
    firstCells: cells.firstCells,
    cellCols: cells.cellCols,
    starts: cells.starts,
    takes: cells.places.map((place) => found.rows[place]!),
    ...lacking(cells, all),
    outside: cells.outside,
  };
}

/** Puts what people think well of first in each cell; equals stay newest first. Hardly a cell holds what somebody has marked. */
function bestFirst({ starts, places }: Cells, marks: Uint16Array, worths: ArrayLike<number>): void {
  const worth = (place: number) => worths[marks[place]!]!;
  for (let cell = 0; cell + 1 < starts.length; cell++) {
    const takes = places.subarray(starts[cell], starts[cell + 1]);
    if (takes.some((place) => worth(place) !== 0)) takes.sort((a, b) => worth(b) - worth(a));
  }
}

/** The cells that only one of two matrices of the same sides has: row by row, in the shape of `Cells`. */
function lacking(cells: Cells, all: Cells): Pick<Matrix, "firstFiltered" | "filteredCols"> {
  const firstFiltered = new Uint32Array(cells.firstCells.length);
  const filteredCols: number[] = [];
  for (let row = 0; row + 1 < cells.firstCells.length; row++) {
    let at = cells.firstCells[row]!;
    const end = cells.firstCells[row + 1]!;
    for (let i = all.firstCells[row]!; i < all.firstCells[row + 1]!; i++) {
      const col = all.cellCols[i]!;
      while (at < end && cells.cellCols[at]! < col) at++;
      if (at === end || cells.cellCols[at] !== col) filteredCols.push(col);
    }
    firstFiltered[row + 1] = filteredCols.length;
  }
  return { firstFiltered, filteredCols: Uint32Array.from(filteredCols) };
}
