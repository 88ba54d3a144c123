import { type FocusEvent, useEffectEvent, useLayoutEffect, useRef, useState } from "react";
import type { Matrix } from "#catalog/index.ts";
import { type AxisId, isSlot } from "#contract/facets/matrix-axes.ts";
import type { LabelOf } from "../rules/labels.ts";
import { Box } from "./box.tsx";
import { ColHead } from "./col-head.tsx";
import { GridRow } from "./grid-row.tsx";
import { useMeasures } from "./measures.ts";
import { keepPlace, keptPlace } from "./place.ts";
import { useGridKeys } from "./use-grid-keys.ts";
import { useWindow } from "./use-window.ts";
import { spanOf } from "./window.ts";

export interface GridProps {
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
export function MatrixGrid(props: GridProps) {
  const { question, matrix, titleOf, labelOf, hrefOf } = props;
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
  const mounted = spanOf(seen.left, seen.right, at.col);
  const focused = ({ target }: FocusEvent) => {
    const [row, col] = (target.getAttribute("data-cell") ?? "").split(",").map(Number);
    if (row !== undefined && col !== undefined) take({ row, col });
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
      className="min-h-0 flex-1 overflow-auto overscroll-contain border-line border-t outline-hidden [scrollbar-gutter:stable]"
    >
      <Box
        role="presentation"
        className="relative min-w-full"
        style={{ width: head + cols * cell, height: top + rows * cell }}
      >
        <Box
          role="row"
          aria-rowindex={1}
          className="sticky top-0 z-20 border-line border-b bg-page"
          style={{ height: top }}
        >
          <Box
            role="columnheader"
            aria-colindex={1}
            className="sticky left-0 z-10 flex h-full flex-col justify-end border-line border-r bg-page px-3 pb-1.5 text-quiet text-small"
            style={{ width: head }}
          >
            <span dir="auto" className="line-clamp-2 wrap-anywhere">
              {titleOf(sides.rows)}
            </span>
          </Box>
          {mounted.map((col) =>
            col < 0 ? null : (
              <Box
                key={col}
                role="columnheader"
                aria-colindex={col + 2}
                className="absolute top-0 h-full"
                style={{ left: head + col * cell, width: cell }}
              >
                <ColHead matrix={matrix} labelOf={labelOf} col={col} />
              </Box>
            ),
          )}
        </Box>
        {spanOf(seen.top, seen.bottom, at.row).map((row) => (
          <GridRow
            key={row}
            matrix={matrix}
            labelOf={labelOf}
            hrefOf={hrefOf}
            row={row}
            cols={mounted}
            measures={measures}
            current={row === at.row ? at.col : undefined}
            turned={row === at.row ? turned : 0}
          />
        ))}
      </Box>
    </Box>
  );
}
