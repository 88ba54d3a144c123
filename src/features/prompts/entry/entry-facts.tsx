import type { ReactNode } from "react";
import type { FacetCount, MadeWith } from "#catalog/index.ts";
import { formatCount } from "#shared/format.ts";
import { mostFrequent } from "./facts-words.ts";

/** With what the assets of a prompt were made, the most frequent first. An empty line until it is known. */
export function EntryFacts({ made, uses }: { made: MadeWith | undefined; uses: number }) {
  const { models = [], ratios = [], styles = [] } = made ?? {};
  // A count tells something only where it is not that of all.
  const counted = (count: number) => (uses > 1 && count < uses ? count : undefined);
  return (
    <p className="flex h-5 gap-x-3 overflow-hidden whitespace-nowrap text-quiet text-small leading-5">
      <Values values={models} most={2} counted={counted} />
      <Values values={ratios} most={3} counted={() => undefined} />
      <Values values={styles} most={2} counted={() => undefined} />
    </p>
  );
}

interface ValuesProps {
  values: readonly FacetCount[];
  most: number;
  counted: (count: number) => number | undefined;
}

function Values({ values, most, counted }: ValuesProps): ReactNode {
  const { shown, more } = mostFrequent(values, most);
  if (shown.length === 0) return null;
  return (
    <span className="min-w-0 truncate tabular-nums">
      {shown.map(({ value, count }, i) => (
        <span key={value}>
          {i > 0 && ", "}
          <bdi>{value}</bdi>
          {counted(count) !== undefined && ` ${formatCount(count)}`}
        </span>
      ))}
      {more > 0 && ` and ${formatCount(more)} more`}
    </span>
  );
}
