import { allFacets } from "#contract/facets.ts";
import { Popover } from "#ui/layers/popover.tsx";

const operators = [
  ["red fox", "both words, in any order"],
  ['"red fox"', "these words together"],
  ["-night", "not this word"],
  ["fox OR wolf", "either word"],
  ...allFacets.flatMap(({ search }) => search?.examples ?? []),
  ["after:2026-03-01", "by date; before: too"],
];

interface SearchHelpProps {
  anchor: HTMLElement | null;
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

/** What the search understands. */
export function SearchHelp(props: SearchHelpProps) {
  return (
    <Popover title="Search by words, and more" {...props}>
      <dl className="mt-3 grid grid-cols-[auto_1fr] items-baseline gap-x-4 gap-y-2 text-ui">
        {operators.map(([example, meaning]) => (
          <div key={example} className="contents">
            <dt className="font-mono text-small">{example}</dt>
            <dd className="text-quiet">{meaning}</dd>
          </div>
        ))}
      </dl>
    </Popover>
  );
}
