import type { Matrix, Row } from "#catalog/index.ts";
import { comparedOf, takesAt } from "./read-cell.ts";
import { allAtRest, atRest, type Turnings, takesThere } from "./turning.ts";
import { sayersOf } from "./value.ts";

/** The assets whose records a row of the grid is drawn from: what says its value, what it is compared by, and its takes. */
export function rowsShown(
  matrix: Matrix,
  row: number,
  cols: readonly { place: number }[],
  turnings: Turnings = allAtRest,
): Row[] {
  return [
    sayersOf(matrix, "rows", [row]),
    comparedOf(matrix, row),
    ...cols.map(({ place }) => takesThere(takesAt(matrix, row, place), turnings.get(place) ?? atRest)),
  ].flat();
}
