import { type AssetQuery, conditionCount } from "#contract/query.ts";
import { useFacets } from "#library/facets.ts";
import { formatCount } from "#shared/format.ts";
import { Button } from "#ui/controls/button.tsx";
import { Message } from "#ui/words/message.tsx";
import { type ChangeQuery, clearFilters, conditions } from "./edit-query.ts";
import { FilterChips } from "./filter-chips.tsx";
import { blameOf, type Counted, helpfulRemovals, type Removal } from "./removals.ts";
import { useLabels } from "./use-labels.ts";

const titles: Record<AssetQuery["kind"], string> = {
  all: "Nothing matches",
  image: "No image matches",
  video: "No video matches",
};

/** Ways out on offer: more would have to be read before one is taken. */
const most = 4;

interface NoResultsProps {
  query: AssetQuery;
  /** The empty answer. */
  result: Pick<Counted, "total" | "hiddenOut">;
  onChange: ChangeQuery;
}

/** The sheet's face when a query finds nothing: the ways out that are known to help, else the conditions to blame. */
export function NoResults({ query: newest, result, onChange }: NoResultsProps) {
  // The counts tell what a condition keeps out; until there are new ones, the last ones stand with what they answer.
  const counted = useFacets(newest);
  const labelOf = useLabels(conditions(counted?.query ?? newest));
  if (!counted) return null;
  const { query, facets } = counted;
  const empty = { ...result, facets };
  const ways = helpfulRemovals(query, empty, labelOf).slice(0, most);
  const blamed = blameOf(query, empty);
  const asked = conditionCount(query) > 0;
  return (
    <Message
      icon="search"
      title={asked ? titles[query.kind] : "All of it is hidden"}
      actions={
        asked && (
          <Button onClick={() => onChange((q) => clearFilters({ ...q, text: "" }))}>Clear all filters</Button>
        )
      }
    >
      {ways.length > 0 ? (
        <>
          {ways.length === 1 ? "One step would help." : "Any of these would help."}
          <WaysOut ways={ways} onChange={onChange} />
        </>
      ) : (
        <>
          {blamed.length === 1
            ? "Remove this filter to see more."
            : "Remove one of these filters to see more."}
          <FilterChips conditions={blamed} onChange={onChange} className="mt-5 justify-center" />
        </>
      )}
    </Message>
  );
}

function WaysOut({ ways, onChange }: { ways: readonly Removal[]; onChange: ChangeQuery }) {
  return (
    <ul className="mt-5 flex flex-col gap-2">
      {ways.map(({ label, edit, matches }) => (
        <li key={label} className="flex">
          <Button onClick={() => onChange(edit)} className="min-w-0 flex-1 justify-between! gap-4!">
            <span className="truncate">{label}</span>
            <span className="font-normal text-quiet tabular-nums">{` ${formatCount(matches)} would match`}</span>
          </Button>
        </li>
      ))}
    </ul>
  );
}
