import type { Row } from "#catalog/index.ts";
import { useRecords } from "#library/records/records.ts";
import { under } from "#shared/base.ts";
import { comparePath } from "#shared/paths.ts";
import { focusRing } from "#ui/keyboard/focus-ring.ts";
import { Icon } from "#ui/words/icon.tsx";

/** To where a few picks are held against each other; nothing for one, or for more than can be compared. */
export function ComparePicks({ rows }: { rows: readonly Row[] }) {
  const few = rows.length >= 2 && rows.length <= 4;
  const assets = useRecords(few ? rows : []);
  if (!few || assets.length < 2) return null;
  return (
    <a
      href={under(comparePath(assets))}
      className={`flex h-11 items-center justify-center gap-1.5 rounded-md border border-line bg-control px-3 font-medium text-ink text-ui hover:bg-hover ${focusRing}`}
    >
      <Icon name="compare" />
      Compare the picks
    </a>
  );
}
