import { MatrixCell } from "../cell/matrix-cell.tsx";
import { useValue } from "../use-value.ts";
import { Box } from "./box.tsx";
import type { GridProps } from "./matrix-grid.tsx";
import type { Measures } from "./measures.ts";
import { RowHead } from "./row-head.tsx";

interface GridRowProps extends Omit<GridProps, "question" | "titleOf"> {
  row: number;
  /** The mounted columns, from the first up to before the last, and one that has the focus. */
  cols: readonly number[];
  measures: Measures;
  /** Which column of this row the Tab key leads to; undefined where it leads to none. */
  current: number | undefined;
  turned: number;
}

/** One row of the grid, at its place: as high as all others, so that it need not be measured. */
export function GridRow(props: GridRowProps) {
  const { matrix, labelOf, hrefOf, row, cols, measures, current, turned } = props;
  const { head, top, cell } = measures;
  const value = useValue(matrix, "rows", row, labelOf);
  return (
    <Box
      role="row"
      aria-rowindex={row + 2}
      className="absolute left-0 w-full contain-layout"
      style={{ top: top + row * cell, height: cell }}
    >
      <RowHead matrix={matrix} row={row} value={value} width={head} current={current === -1} />
      {cols.map((col) => (
        <MatrixCell
          key={col}
          matrix={matrix}
          labelOf={labelOf}
          row={row}
          col={col}
          style={{ left: head + col * cell, width: cell }}
          rowValue={value}
          hrefOf={hrefOf}
          turned={current === col ? turned : 0}
          current={current === col}
        />
      ))}
    </Box>
  );
}
