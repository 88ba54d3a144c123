import type { QueryResult } from "#catalog/index.ts";
import type { AssetQuery } from "#contract/query.ts";
import { useCoverage } from "#library/coverage.ts";
import { formatCount } from "#shared/format.ts";

interface LibraryStatusProps {
  result: QueryResult | undefined;
  kind: AssetQuery["kind"];
}

/** "612 of 2,780", and "so far" until the walk has ended: counts are honest. */
export function LibraryStatus({ result, kind }: LibraryStatusProps) {
  const complete = useCoverage(kind) === "complete";
  const shown = result ? result.rows.length + result.pending : 0;
  const text = result ? `${formatCount(shown)} of ${formatCount(result.total)}` : "Opening";
  return (
    <span
      role="status"
      aria-label="Library"
      // While pages pour in, a count read out every second helps nobody.
      aria-live={complete ? "polite" : "off"}
      className="whitespace-nowrap text-quiet text-ui tabular-nums"
    >
      {text}
      {result && !complete && " so far"}
    </span>
  );
}
