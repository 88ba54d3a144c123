import type { Matrix, Row } from "#catalog/index.ts";
import { partitionPoint } from "#shared/binary-search.ts";
import { isOffered } from "./offers.ts";

/** Why a cell holds nothing, in the words that it says. */
export type Empty = "not tried" | "not offered by this model" | "hidden by a filter";

/** The takes of a cell, the best first; none where it is empty. */
export function takesAt(matrix: Matrix, row: number, col: number): Uint32Array {
  const { firstCells, cellCols, starts, takes } = matrix;
  const cell = placeIn(firstCells, cellCols, row, col);
  return cell < 0 ? takes.subarray(0, 0) : takes.subarray(starts[cell], starts[cell + 1]);
}

/** The takes of each cell of a row that holds some, by column. */
function takesOfRow({ firstCells, starts, takes }: Matrix, row: number): Uint32Array[] {
  const [first = 0, end = 0] = [firstCells[row], firstCells[row + 1]];
  return Array.from({ length: end - first }, (_, i) =>
    takes.subarray(starts[first + i], starts[first + i + 1]),
  );
}

/** Why there is nothing in a cell that holds none. What is there but left out comes first: it was tried after all. */
export function whyEmpty(matrix: Matrix, row: number, col: number): Empty {
  if (placeIn(matrix.firstFiltered, matrix.filteredCols, row, col) >= 0) return "hidden by a filter";
  const { sides, rowValues, colValues, rowVideos, colVideos } = matrix;
  const [rowValue = "", colValue = ""] = [rowValues[row], colValues[col]];
  const kindOf = (videos: Uint8Array, at: number) => (videos[at] === 1 ? "video" : "image");
  const offered =
    sides.rows === "model"
      ? isOffered(rowValue, kindOf(rowVideos, row), sides.cols, colValue)
      : sides.cols !== "model" || isOffered(colValue, kindOf(colVideos, col), sides.rows, rowValue);
  return offered ? "not tried" : "not offered by this model";
}

/** The place of a column among those that are listed of a row, which ascend; -1 where it is not among them. */
function placeIn(firsts: Uint32Array, cols: Uint32Array, row: number, col: number): number {
  const [first = 0, end = 0] = [firsts[row], firsts[row + 1]];
  const at = partitionPoint(end, (i) => (cols[i] ?? 0) >= col, first);
  return at < end && cols[at] === col ? at : -1;
}

/** A comparison is of so many at most. */
const most = 4;

/**
 * What a row is compared by: the best take of each cell, in the order of the columns, and where the row has one cell alone, the
 * best of its takes.
 */
export function comparedOf(matrix: Matrix, row: number): Row[] {
  const cells = takesOfRow(matrix, row);
  const [only, other] = cells;
  if (only && !other) return [...only.subarray(0, most)];
  // An asset of several values is in several cells.
  return [...new Set(cells.flatMap(([best]) => best ?? []))].slice(0, most);
}
