import type { Axis } from "./axis.ts";
import type { LinedUp } from "./line-up.ts";

/** A side with what is on it. */
export interface Side {
  axis: Axis;
  lined: LinedUp;
}

/** The cells that hold something: row by row, and in a row by column. */
export interface Cells {
  /** Where the cells of each row begin, and where the last one's end. */
  firstCells: Uint32Array;
  /** The column of each cell. */
  cellCols: Uint32Array;
  /** Where the assets of each cell begin in `places`, and where the last one's end. */
  starts: Uint32Array;
  /** Places among the given assets; within a cell in the given order. */
  places: Uint32Array;
}

/** What lies where: parallel arrays, an asset once for each cell that it is in. */
interface Entries {
  rows: number[];
  cols: number[];
  places: number[];
}

/**
 * Puts assets into the cells of what is on the two sides; values that are on neither are left out. Cells that hold nothing
 * cost nothing: there may be a hundred thousand prompts on one side, and as many ratios as somebody has typed on the other.
 */
export function fillCells(assets: Uint32Array, rows: Side, cols: Side): Cells {
  const entries: Entries = { rows: [], cols: [], places: [] };
  for (let place = 0; place < assets.length; place++) {
    const asset = assets[place]!;
    const ofCols = cols.axis.codesAt(asset);
    for (const rowCode of rows.axis.codesAt(asset)) {
      const row = rows.lined.placeOf.get(rowCode);
      if (row === undefined) continue;
      for (const colCode of ofCols) {
        const col = cols.lined.placeOf.get(colCode);
        if (col === undefined) continue;
        entries.rows.push(row);
        entries.cols.push(col);
        entries.places.push(place);
      }
    }
  }
  return gather(entries, rows.lined.values.length, cols.lined.values.length);
}

/** Two counting sorts that keep the order of equals: by column, and then by row. */
function gather({ rows, cols, places }: Entries, rowCount: number, colCount: number): Cells {
  const all = Uint32Array.from(rows.keys());
  const order = sortedBy(sortedBy(all, cols, colCount).order, rows, rowCount);
  const cellCols: number[] = [];
  const starts: number[] = [];
  const firstCells = new Uint32Array(rowCount + 1);
  for (let row = 0; row < rowCount; row++) {
    firstCells[row] = cellCols.length;
    for (let i = order.starts[row]!; i < order.starts[row + 1]!; i++) {
      const col = cols[order.order[i]!]!;
      if (cellCols.length > firstCells[row]! && cellCols.at(-1) === col) continue;
      cellCols.push(col);
      starts.push(i);
    }
  }
  firstCells[rowCount] = cellCols.length;
  starts.push(order.order.length);
  return {
    firstCells,
    cellCols: Uint32Array.from(cellCols),
    starts: Uint32Array.from(starts),
    places: order.order.map((entry) => places[entry]!),
  };
}

function sortedBy(entries: Uint32Array, keys: readonly number[], size: number) {
  const starts = new Uint32Array(size + 1);
  for (const entry of entries) starts[keys[entry]! + 1]!++;
  for (let key = 0; key < size; key++) starts[key + 1]! += starts[key]!;
  const next = starts.slice();
  const order = new Uint32Array(entries.length);
  for (const entry of entries) order[next[keys[entry]!]!++] = entry;
  return { order, starts };
}
