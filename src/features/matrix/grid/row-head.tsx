import type { Matrix, Row } from "#catalog/index.ts";
import type { Asset } from "#contract/asset.ts";
import { under } from "#shared/base.ts";
import { formatCount } from "#shared/format.ts";
import { comparePath } from "#shared/paths.ts";
import { coveringFocusRing } from "#ui/keyboard/focus-ring.ts";
import { Icon } from "#ui/words/icon.tsx";
import { comparedOf } from "../rules/read-cell.ts";
import type { Value } from "../rules/value.ts";
import { ValueWords } from "../value-words.tsx";
import { Box } from "./box.tsx";
import { cellMark } from "./cell.ts";

interface RowHeadProps {
  matrix: Matrix;
  row: number;
  value: Value;
  records: ReadonlyMap<Row, Asset>;
  /** In pixels. */
  width: number;
  /** Whether the Tab key leads here. */
  current: boolean;
}

const inside = `relative flex size-full flex-col justify-center px-3 ${coveringFocusRing}`;

/** What the row is of, which leads to a comparison of its best takes where there are two at least. */
export function RowHead({ matrix, row, value, records, width, current }: RowHeadProps) {
  const compared = comparedOf(matrix, row).flatMap((take) => records.get(take) ?? []);
  const count = formatCount(matrix.rowCounts[row] ?? 0);
  const at = { ...cellMark(row, -1), tabIndex: current ? 0 : -1 };
  const label = (
    <span dir="auto" className="line-clamp-3 text-ink text-ui wrap-anywhere">
      <ValueWords value={value} />
    </span>
  );
  const head = { role: "rowheader", "aria-colindex": 1, style: { width } } as const;
  const look = "sticky left-0 z-10 h-full border-line border-r bg-page";
  if (compared.length < 2)
    return (
      <Box {...head} {...at} className={`${look} ${coveringFocusRing}`}>
        <span className={inside}>
          {label}
          <span className="mt-1 text-quiet text-small tabular-nums">{count}</span>
        </span>
      </Box>
    );
  return (
    <Box {...head} className={look}>
      <a
        {...at}
        href={under(comparePath(compared))}
        data-compare={row}
        draggable={false}
        className={`group ${inside}`}
      >
        {label}
        <span className="mt-1 flex items-center gap-1.5 text-quiet text-small tabular-nums group-hover:text-ink">
          {count}
          <span className="sr-only">, compare</span>
          <Icon name="compare" size={14} />
        </span>
      </a>
    </Box>
  );
}
