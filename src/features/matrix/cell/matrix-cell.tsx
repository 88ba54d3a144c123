import type { CSSProperties } from "react";
import type { Matrix } from "#catalog/index.ts";
import { formatCalendarDay } from "#shared/format.ts";
import { insetFocusRing } from "#ui/keyboard/focus-ring.ts";
import { Box } from "../grid/box.tsx";
import type { LabelOf } from "../rules/labels.ts";
import { offeredOn } from "../rules/offers.ts";
import { takesAt, whyEmpty } from "../rules/read-cell.ts";
import { useValue, type Value } from "../use-value.ts";
import { TakeCell } from "./take-cell.tsx";

interface MatrixCellProps {
  matrix: Matrix;
  labelOf: LabelOf;
  row: number;
  col: number;
  /** Where it lies in its row. */
  style: CSSProperties;
  rowValue: Value;
  /** The list of the assets that have both values. */
  hrefOf: (rowValue: string, colValue: string) => string;
  turned: number;
  /** Whether the Tab key leads here. */
  current: boolean;
}

const known = formatCalendarDay(offeredOn);

/** What was tried of a pair of values: its takes, or in plain words why there are none. */
export function MatrixCell(props: MatrixCellProps) {
  const { matrix, labelOf, row, col, style, rowValue, hrefOf, turned, current } = props;
  const colValue = useValue(matrix, "cols", col, labelOf);
  const takes = takesAt(matrix, row, col);
  const name = `${rowValue.short}, ${colValue.short}`;
  const at = { "data-cell": `${row},${col}`, tabIndex: current ? 0 : -1 };
  const cell = { role: "gridcell", "aria-colindex": col + 2, style } as const;
  if (takes.length === 0) {
    const why = whyEmpty(matrix, row, col);
    return (
      <Box
        {...cell}
        {...at}
        aria-label={`${name}: ${why}`}
        data-tip={why === "not offered by this model" ? `As the provider said on ${known}` : undefined}
        className={`absolute top-0 grid h-full place-items-center text-balance p-2 text-center text-quiet text-small ${insetFocusRing}`}
      >
        {why}
      </Box>
    );
  }
  return (
    <Box {...cell} className="absolute top-0 h-full">
      <TakeCell
        takes={takes}
        name={name}
        href={hrefOf(rowValue.value, colValue.value)}
        turned={turned}
        {...at}
      />
    </Box>
  );
}
