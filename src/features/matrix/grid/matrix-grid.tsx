import { type FocusEvent, useEffectEvent, useLayoutEffect, useRef, useState } from "react";
import type { Matrix } from "#catalog/index.ts";
import { type AxisId, isSlot } from "#contract/facets/matrix-axes.ts";
import { useHover } from "../cell/use-hover.ts";
import type { LabelOf } from "../rules/labels.ts";
import { takesAt } from "../rules/read-cell.ts";
import { turningsOf } from "../rules/turning.ts";
import { Box } from "./box.tsx";
import { cellOf } from "./cell.ts";
import { GridRow } from "./grid-row.tsx";
import { HeadRow } from "./head-row.tsx";
import { useMeasures } from "./measures.ts";
import { keepPlace, keptPlace } from "./place.ts";
import { useColumns } from "./use-columns.ts";
import { useGridKeys } from "./use-grid-keys.ts";
import { useRecordsAhead } from "./use-records-ahead.ts";
import { useWindow } from "./use-window.ts";
import { spanOf } from "./window.ts";

interface MatrixGridProps {
  /** What the matrix answers: its place is remembered by it. */
  question: string;
  matrix: Matrix;
  /** What its sides are called. */
  titleOf: (axis: AxisId) => string;
  labelOf: LabelOf;
  /** The list of the assets that have a value of each side. */
  hrefOf: (rowValue: string, colValue: string) => string;
}

/** All cells in one frame that scrolls both ways, of which those in view are mounted. */
export function MatrixGrid({ question, matrix, titleOf, labelOf, hrefOf }: MatrixGridProps) {
  const { sides } = matrix;
  // What prompts call a slot stays as they write it.
  const colTitle = isSlot(sides.cols) ? titleOf(sides.cols) : titleOf(sides.cols).toLowerCase();
  const frame = useRef<HTMLDivElement>(null);
  const measures = useMeasures();
  const { head, top, cell } = measures;
  const [rows, cols] = [matrix.rowValues.length, matrix.colValues.length];
  const seen = useWindow(frame, measures, rows, cols);
  const [left] = useState(() => keptPlace(question));
  const { at, turned, take } = useGridKeys({ frame, measures, rows, cols, left });
  const over = useHover(({ row, col }) => takesAt(matrix, row, col).length);
  const keep = useEffectEvent((element: HTMLElement) => {
    const isFocused = element.contains(document.activeElement);
    const [top, start] = [Math.round(element.scrollTop), Math.round(element.scrollLeft)];
    keepPlace(question, { row: isFocused ? at.row : -1, col: at.col, top, left: start });
  });
  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return;
    element.scrollTo(left);
    const leave = () => keep(element);
    window.addEventListener("pagehide", leave);
    return () => {
      window.removeEventListener("pagehide", leave);
      // In the commit that takes it away, while it can still be measured.
      leave();
    };
  }, [left]);
  const columns = useColumns(matrix, seen, at.col, labelOf);
  useRecordsAhead(matrix, seen, columns);
  const focused = ({ target }: FocusEvent) => {
    const cell = cellOf(target);
    if (cell) take(cell);
  };
  return (
    <Box
      ref={frame}
      role="grid"
      aria-label={`${titleOf(sides.rows)} by ${colTitle}`}
      aria-rowcount={rows + 1}
      aria-colcount={cols + 1}
      tabIndex={-1}
      onFocus={focused}
      onPointerOver={over.onPointerOver}
      onPointerLeave={over.onPointerLeave}
      className="min-h-0 flex-1 overflow-auto overscroll-contain border-line border-t outline-hidden [scrollbar-gutter:stable]"
    >
      <Box
        role="presentation"
        // A layer of its own, which is moved as it is: else each frame draws every picture in view anew.
        className="relative min-w-full bg-page will-change-transform"
        style={{ width: head + cols * cell, height: top + rows * cell }}
      >
        <HeadRow matrix={matrix} rowTitle={titleOf(sides.rows)} cols={columns} measures={measures} />
        {spanOf(seen.top, seen.bottom, at.row).map((row) => (
          <GridRow
            key={row}
            matrix={matrix}
            labelOf={labelOf}
            hrefOf={hrefOf}
            row={row}
            cols={columns}
            measures={measures}
            current={row === at.row ? at.col : undefined}
            turnings={turningsOf(row, { ...at, by: turned }, over.turned)}
          />
        ))}
      </Box>
    </Box>
  );
}
