import type { QueryResult } from "#catalog/index.ts";
import { leftOut } from "#contract/facets.ts";
import { type AssetQuery, withFilter } from "#contract/query.ts";
import type { ChangeQuery } from "#features/filters/index.ts";
import { useCoverage } from "#library/coverage.ts";
import { formatCount } from "#shared/format.ts";
import { focusRing } from "#ui/keyboard/focus-ring.ts";

interface LibraryStatusProps {
  result: QueryResult | undefined;
  kind: AssetQuery["kind"];
  onChange: ChangeQuery;
}

/** "612 of 2,780", and "so far" until the walk has ended: counts are honest. So is what is left out of them. */
export function LibraryStatus({ result, kind, onChange }: LibraryStatusProps) {
  const complete = useCoverage(kind) === "complete";
  const shown = result ? result.rows.length + result.pending : 0;
  const text = result ? `${formatCount(shown)} of ${formatCount(result.total)}` : "Opening";
  return (
    // On a phone what is hidden stands below: beside it the order would be left with a letter.
    <div className="flex shrink-0 items-center gap-3 max-sm:flex-col max-sm:items-start max-sm:gap-0 max-[359px]:shrink">
      <span
        role="status"
        aria-label="Library"
        // While pages pour in, a count read out every second helps nobody.
        aria-live={complete ? "polite" : "off"}
        className="whitespace-nowrap text-quiet text-ui tabular-nums max-[359px]:whitespace-normal"
      >
        {text}
        {result && !complete && " so far"}
      </span>
      {result && result.hiddenOut > 0 && <HiddenOut count={result.hiddenOut} onChange={onChange} />}
    </div>
  );
}

/** How many are left out because they are hidden, and the way to them. */
function HiddenOut({ count, onChange }: { count: number; onChange: ChangeQuery }) {
  const { facet, value } = leftOut;
  return (
    <button
      type="button"
      data-tip="Show the hidden ones"
      onClick={() => onChange((query) => withFilter(query, facet, { include: [value], exclude: [] }))}
      className={`folded:hidden relative -mx-1.5 h-7 whitespace-nowrap rounded-md px-1.5 text-quiet text-ui tabular-nums underline decoration-edge underline-offset-4 hover:bg-control hover:text-ink pointer-coarse:after:absolute pointer-coarse:after:-inset-x-1.5 pointer-coarse:after:-inset-y-2 ${focusRing}`}
    >
      {formatCount(count)} hidden
    </button>
  );
}
