import type { CSSProperties } from "react";
import type { Matrix, Row } from "#catalog/index.ts";
import type { Asset } from "#contract/asset.ts";
import { formatCalendarDay } from "#shared/format.ts";
import { insetFocusRing } from "#ui/keyboard/focus-ring.ts";
import { Box } from "../grid/box.tsx";
import { cellMark } from "../grid/cell.ts";
import { offeredOn } from "../rules/offers.ts";
import { takesAt, whyEmpty } from "../rules/read-cell.ts";
import type { Turning } from "../rules/turning.ts";
import { TakeCell } from "./take-cell.tsx";

interface MatrixCellProps {
  matrix: Matrix;
  row: number;
  col: number;
  /** Where it lies in its row. */
  style: CSSProperties;
  /** What its two values say: "nanobanana, 16:9". */
  name: string;
  /** The list of its takes; undefined where there are none. */
  href: string | undefined;
  turning: Turning;
  records: ReadonlyMap<Row, Asset>;
  /** Whether the Tab key leads here. */
  current: boolean;
}

const known = formatCalendarDay(offeredOn);

/** What was tried of a pair of values: its takes, or in plain words why there are none. It has no state: rows scroll by fast. */
export function MatrixCell(props: MatrixCellProps) {
  const { matrix, row, col, style, name, href, turning, records, current } = props;
  const takes = takesAt(matrix, row, col);
  const at = { ...cellMark(row, col), tabIndex: current ? 0 : -1 };
  const cell = { role: "gridcell", "aria-colindex": col + 2, style } as const;
  if (href === undefined) {
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
      <TakeCell takes={takes} name={name} href={href} turning={turning} records={records} {...at} />
    </Box>
  );
}
