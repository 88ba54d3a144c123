import type { Row } from "#catalog/index.ts";
import { useComparePath } from "#library/records/compare-path.ts";
import { under } from "#shared/base.ts";
import { Icon } from "#ui/words/icon.tsx";

interface CompareBestProps {
  /** The best first. */
  rows: readonly Row[];
  /** What came of which prompt, for who hears the link alone. */
  about?: string;
  className: string;
}

/** To where the best of what came of a prompt, or a family, is held against each other; nothing where there are no two. */
export function CompareBest({ rows, about, className }: CompareBestProps) {
  const path = useComparePath(rows);
  if (!path) return null;
  return (
    <a href={under(path)} className={`inline-flex items-center gap-1.5 ${className}`}>
      <Icon name="compare" size={14} />
      <span>Compare best</span>
      {about && <span className="sr-only">: {about}</span>}
    </a>
  );
}
