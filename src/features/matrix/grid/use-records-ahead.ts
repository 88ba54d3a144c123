import { useEffect, useEffectEvent } from "react";
import type { Matrix } from "#catalog/index.ts";
import { useReadRecords } from "#library/records/records.ts";
import { whenIdle } from "#shared/when-idle.ts";
import { rowsShown } from "../rules/rows-shown.ts";
import { spanOf, type Window } from "./window.ts";

/** Rows of the grid whose records are read together: a screen or so. */
const band = 8;

/** Milliseconds that the reading waits for leisure at most. */
const latest = 100;

/**
 * Reads the records of the rows above and below the mounted ones, a band at a time, so that a row is drawn once, with its
 * pictures, when it is mounted.
 */
export function useRecordsAhead(matrix: Matrix, seen: Window, cols: readonly { place: number }[]): void {
  const read = useReadRecords();
  const rows = matrix.rowValues.length;
  const [first, last] = [Math.floor(seen.top / band), Math.ceil(seen.bottom / band)];
  const readAhead = useEffectEvent(() => {
    const above = spanOf(Math.max(0, (first - 1) * band), seen.top, -1);
    const below = spanOf(seen.bottom, Math.min(rows, (last + 1) * band), -1);
    // What cannot be read is told by the rows themselves, once they ask.
    void read([...above, ...below].flatMap((row) => rowsShown(matrix, row, cols))).catch(() => {});
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: it reads all of them by itself.
  useEffect(() => whenIdle(() => readAhead(), latest), [matrix, cols, first, last, rows]);
}
