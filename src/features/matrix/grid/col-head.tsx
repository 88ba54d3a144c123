import type { Matrix } from "#catalog/index.ts";
import { formatCount } from "#shared/format.ts";
import type { LabelOf } from "../rules/labels.ts";
import { useValue } from "../use-value.ts";
import { ValueWords } from "../value-words.tsx";

interface ColHeadProps {
  matrix: Matrix;
  labelOf: LabelOf;
  col: number;
}

/** What the column is of. */
export function ColHead({ matrix, labelOf, col }: ColHeadProps) {
  const value = useValue(matrix, "cols", col, labelOf);
  return (
    <span className="flex size-full flex-col justify-end px-1.5 pb-1.5">
      <span
        dir="auto"
        className="line-clamp-2 text-ink text-ui leading-4 wrap-anywhere"
        data-tip={value.short}
      >
        <ValueWords value={value} />
      </span>
      <span className="text-quiet text-small tabular-nums">{formatCount(matrix.colCounts[col] ?? 0)}</span>
    </span>
  );
}
