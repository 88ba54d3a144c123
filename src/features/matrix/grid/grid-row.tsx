import type { Matrix } from "#catalog/index.ts";
import { useRecordsAtHand } from "#library/records/records-at-hand.ts";
import { MatrixCell } from "../cell/matrix-cell.tsx";
import type { LabelOf } from "../rules/labels.ts";
import { takesAt } from "../rules/read-cell.ts";
import { rowsShown } from "../rules/rows-shown.ts";
import { atRest, type Turnings } from "../rules/turning.ts";
import { type Value, valueAt } from "../rules/value.ts";
import { Box } from "./box.tsx";
import type { Measures } from "./measures.ts";
import { RowHead } from "./row-head.tsx";

interface GridRowProps {
  matrix: Matrix;
  labelOf: LabelOf;
  hrefOf: (rowValue: string, colValue: string) => string;
  row: number;
  /** The values of the mounted columns. */
  cols: readonly Value[];
  measures: Measures;
  /** Which column of this row the Tab key leads to; undefined where it leads to none. */
  current: number | undefined;
  turnings: Turnings;
}

/**
 * One row of the grid, at its place: as high as all others, so that it need not be measured. Its parts have neither state nor
 * subscriptions: a row is mounted within the frame in which it comes near.
 */
export function GridRow(props: GridRowProps) {
  const { matrix, labelOf, hrefOf, row, cols, measures, current, turnings } = props;
  const { head, top, cell } = measures;
  const records = useRecordsAtHand(rowsShown(matrix, row, cols, turnings));
  const value = valueAt(matrix, "rows", row, labelOf, records);
  return (
    <Box
      role="row"
      aria-rowindex={row + 2}
      className="absolute left-0 w-full contain-strict"
      style={{ top: top + row * cell, height: cell }}
    >
      <RowHead
        matrix={matrix}
        row={row}
        value={value}
        records={records}
        width={head}
        current={current === -1}
      />
      {cols.map(({ place: col, value: colValue, short }) => (
        <MatrixCell
          key={col}
          matrix={matrix}
          row={row}
          col={col}
          style={{ left: head + col * cell, width: cell }}
          name={`${value.short}, ${short}`}
          href={takesAt(matrix, row, col).length > 0 ? hrefOf(value.value, colValue) : undefined}
          turning={turnings.get(col) ?? atRest}
          records={records}
          current={current === col}
        />
      ))}
    </Box>
  );
}
