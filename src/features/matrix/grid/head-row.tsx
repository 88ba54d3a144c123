import type { Matrix } from "#catalog/index.ts";
import { formatCount } from "#shared/format.ts";
import type { Value } from "../rules/value.ts";
import { ValueWords } from "../value-words.tsx";
import { Box } from "./box.tsx";
import type { Measures } from "./measures.ts";

interface HeadRowProps {
  matrix: Matrix;
  /** What the rows are called. */
  rowTitle: string;
  /** The values of the mounted columns. */
  cols: readonly Value[];
  measures: Measures;
}

/** What the columns are of, and in the corner what the rows are; it stays in sight. */
export function HeadRow({ matrix, rowTitle, cols, measures: { head, top, cell } }: HeadRowProps) {
  return (
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
          {rowTitle}
        </span>
      </Box>
      {cols.map((value) => (
        <Box
          key={value.place}
          role="columnheader"
          aria-colindex={value.place + 2}
          className="absolute top-0 flex h-full flex-col justify-end px-1.5 pb-1.5"
          style={{ left: head + value.place * cell, width: cell }}
        >
          <span
            dir="auto"
            className="line-clamp-2 text-ink text-ui leading-4 wrap-anywhere"
            data-tip={value.short}
          >
            <ValueWords value={value} />
          </span>
          <span className="text-quiet text-small tabular-nums">
            {formatCount(matrix.colCounts[value.place] ?? 0)}
          </span>
        </Box>
      ))}
    </Box>
  );
}
