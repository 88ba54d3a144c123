import { Fragment } from "react";
import type { MadeWith } from "#catalog/index.ts";
import { formatCount } from "#shared/format.ts";
import { mostFrequent } from "./facts-words.ts";

/** Values that are named of each property, before "and 4 more". */
const most = { models: 2, ratios: 3, styles: 2 };

/** With what the assets of a prompt were made, the most frequent first. An empty line until it is known. */
export function EntryFacts({ made, uses }: { made: MadeWith | undefined; uses: number }) {
  const { models = [], ratios = [], styles = [] } = made ?? {};
  const groups = [
    // Which model it was tells most, and how often only where it was not always the same.
    { ...mostFrequent(models, most.models), counts: true },
    { ...mostFrequent(ratios, most.ratios), counts: false },
    { ...mostFrequent(styles, most.styles), counts: false },
  ].filter(({ shown }) => shown.length > 0);
  return (
    <p className="h-5 truncate text-quiet text-small tabular-nums leading-5">
      {groups.map(({ shown, more, counts }, i) => (
        <Fragment key={shown[0]?.value}>
          {i > 0 && " · "}
          {shown.map((value, k) => (
            <Fragment key={value.value}>
              {k > 0 && ", "}
              <bdi>{value.value}</bdi>
              {counts && value.count < uses && ` ${formatCount(value.count)} ×`}
            </Fragment>
          ))}
          {more > 0 && ` and ${formatCount(more)} more`}
        </Fragment>
      ))}
    </p>
  );
}
