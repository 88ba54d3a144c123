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
  /** How many of the assets are in no cell. */
  outside: number;
}

/** What lies where: parallel arrays, an asset once for each cell that it is in. Longer than what is in them. */
interface Entries {
  rows: Uint32Array;
  cols: Uint32Array;
  places: Uint32Array;
}

const longer = (array: Uint32Array): Uint32Array => {
  const copy = new Uint32Array(array.length * 2);
  copy.set(array);
  return copy;
};

/**
 * Puts assets into the cells of what is on the two sides; values that are on neither are left out. Cells that hold nothing
 * cost nothing: there may be a hundred thousand prompts on one side, and as many ratios as somebody has typed on the other.
 */
export function fillCells(assets: Uint32Array, rows: Side, cols: Side): Cells {
  // Nearly all assets are in one cell.
  const room = () => new Uint32Array(assets.length + 16);
  let entries: Entries = { rows: room(), cols: room(), places: room() };
  let length = 0;
  let outside = 0;
  for (let place = 0; place < assets.length; place++) {
    const before = length;
    const ofCols = cols.axis.codesAt(assets[place]!);
    for (const rowCode of rows.axis.codesAt(assets[place]!)) {
      const row = rows.lined.placeOf[rowCode] || 0;
      for (const colCode of ofCols) {
        const col = cols.lined.placeOf[colCode] || 0;
        if (row === 0 || col === 0) continue;
        if (length === entries.places.length)
          entries = {
            rows: longer(entries.rows),
            cols: longer(entries.cols),
            places: longer(entries.places),
          };
        entries.rows[length] = row - 1;
        entries.cols[length] = col - 1;
        entries.places[length++] = place;
      }
    }
    if (length === before) outside++;
  }
  return { ...gather(entries, length, rows.lined.values.length, cols.lined.values.length), outside };
}

/** Two counting sorts that keep the order of equals: by column, and then by row. */
function gather({ rows, cols, places }: Entries, length: number, rowCount: number, colCount: number) {
  const all = new Uint32Array(length);
  for (let entry = 0; entry < length; entry++) all[entry] = entry;
  const { order, starts: rowStarts } = sortedBy(sortedBy(all, cols, colCount).order, rows, rowCount);
  const firstCells = new Uint32Array(rowCount + 1);
  const cellCols: number[] = [];
  const starts: number[] = [];
  const inOrder = new Uint32Array(length);
  for (let row = 0; row < rowCount; row++) {
    let last = -1;
    for (let i = rowStarts[row]!; i < rowStarts[row + 1]!; i++) {
      const entry = order[i]!;
      inOrder[i] = places[entry]!;
      if (cols[entry] === last) continue;
      last = cols[entry]!;
      cellCols.push(last);
      starts.push(i);
    }
    firstCells[row + 1] = cellCols.length;
  }
  starts.push(length);
  return {
    firstCells,
    cellCols: Uint32Array.from(cellCols),
    starts: Uint32Array.from(starts),
    places: inOrder,
  };
}

function sortedBy(entries: Uint32Array, keys: Uint32Array, size: number) {
  const starts = new Uint32Array(size + 1);
  for (let i = 0; i < entries.length; i++) starts[keys[entries[i]!]! + 1]!++;
  for (let key = 0; key < size; key++) starts[key + 1]! += starts[key]!;
  const next = starts.slice();
  const order = new Uint32Array(entries.length);
  for (let i = 0; i < entries.length; i++) {
    const entry = entries[i]!;
    order[next[keys[entry]!]!++] = entry;
  }
  return { order, starts };
}
