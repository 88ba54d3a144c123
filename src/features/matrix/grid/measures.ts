import { useIsPhone } from "#ui/use-media-query.ts";

/** How large the parts of the grid are, in pixels: all known beforehand, so that nothing is measured while it scrolls. */
export interface Measures {
  /** The first column, of the rows' values. */
  head: number;
  /** The first row, of the columns' values. */
  top: number;
  /** Each cell is a square. */
  cell: number;
}

const wide: Measures = { head: 240, top: 68, cell: 124 };
const narrow: Measures = { head: 112, top: 68, cell: 96 };

export const useMeasures = (): Measures => (useIsPhone() ? narrow : wide);
