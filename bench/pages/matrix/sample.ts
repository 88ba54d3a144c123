import type { Matrix } from "#catalog/index.ts";

/** A matrix in which every cell holds something: from one take to four. */
export function sampleMatrix(rows: number, cols: number): Matrix {
  const cells = rows * cols;
  const starts = new Uint32Array(cells + 1);
  for (let cell = 0; cell < cells; cell++) starts[cell + 1] = starts[cell]! + 1 + (cell % 4);
  const countOf = (firstCell: number, step: number, many: number) =>
    Array.from({ length: many }, (_, n) => {
      const cell = firstCell + n * step;
      return starts[cell + 1]! - starts[cell]!;
    }).reduce((sum, takes) => sum + takes, 0);
  return {
    version: 1,
    sides: { rows: "model", cols: "style" },
    rowValues: Array.from({ length: rows }, (_, row) => `model ${row + 1}`),
    colValues: Array.from({ length: cols }, (_, col) => `style ${col + 1}`),
    rowNewest: new Uint32Array(rows),
    colNewest: new Uint32Array(cols),
    rowVideos: new Uint8Array(rows),
    colVideos: new Uint8Array(cols),
    rowCounts: Uint32Array.from({ length: rows }, (_, row) => countOf(row * cols, 1, cols)),
    colCounts: Uint32Array.from({ length: cols }, (_, col) => countOf(col, cols, rows)),
    firstCells: Uint32Array.from({ length: rows + 1 }, (_, row) => row * cols),
    cellCols: Uint32Array.from({ length: cells }, (_, cell) => cell % cols),
    starts,
    takes: Uint32Array.from({ length: starts[cells]! }, (_, take) => take),
    firstFiltered: new Uint32Array(rows + 1),
    filteredCols: new Uint32Array(0),
    outside: 0,
    pending: 0,
    notice: null,
  };
}
