import { Fragment } from "react";
import type { FacetCount, MadeWith } from "#catalog/index.ts";
import { formatCount } from "#shared/format.ts";
import { mostFrequent } from "./facts-words.ts";

/** Values that are named of each property, before "and 4 more". */
const most = { models: 2, ratios: 3, styles: 2 };

/** With what the assets of a prompt were made, the most frequent first. An empty line until it is known. */
export function EntryFacts({ made, uses }: { made: MadeWith | undefined; uses: number }) {
  const { models = [], ratios = [], styles = [] } = made ?? {};
  const groups = [
    mostFrequent(models, most.models),
    mostFrequent(ratios, most.ratios),
    mostFrequent(styles, most.styles),
  ].filter(({ shown }) => shown.length > 0);
  return (
    <p className="h-5 truncate text-quiet text-small tabular-nums leading-5">
      {groups.map(({ shown, more }, i) => (
        <Fragment key={shown[0]?.value}>
          {i > 0 && " · "}
          {shown.map((value, k) => (
            <Fragment key={value.value}>
              {k > 0 && ", "}
              <Value value={value} uses={uses} />
            </Fragment>
          ))}
          {more > 0 && ` and ${formatCount(more)} more`}
        </Fragment>
      ))}
    </p>
  );
}

/** A count tells something only where it is not that of all. */
function Value({ value: { value, count }, uses }: { value: FacetCount; uses: number }) {
  return (
    <>
      <bdi>{value}</bdi>
      {count < uses && ` ${formatCount(count)} ×`}
    </>
  );
}
