import { formatCount, formatDateTime } from "#shared/format.ts";
import { Segmented } from "#ui/controls/segmented.tsx";
import { type ImportPlan, outcomeOf, saidAndGone, type Winner, winners } from "./plan-import.ts";

interface ImportPreviewProps {
  plan: ImportPlan;
  /** When the file was saved, where it is a table: it says nothing of when. */
  table: Date | undefined;
  /** Assets of the file that are not in the list. */
  unlisted: number;
  winner: Winner;
  onWinner: (winner: Winner) => void;
}

const names: Record<Winner, string> = { newest: "Newest wins", mine: "Keep mine", theirs: "Take the file’s" };

/** What an import would do, counted, and whose word counts where the file and what is here differ. */
export function ImportPreview({ plan, table, unlisted, winner, onWinner }: ImportPreviewProps) {
  const { added, changed, conflicts, same } = plan;
  const fresh = saidAndGone(added).said;
  const { merged, anew } = outcomeOf(plan, winner);
  const rows = [
    ["New", fresh],
    ["Newer in the file", changed.length],
    ["Newer here", conflicts.length],
    ["The same", same],
  ] as const;
  const differs = changed.length + conflicts.length > 0;
  return (
    <div className="flex flex-col gap-4 text-ui">
      <dl className="grid grid-cols-[1fr_auto] gap-x-6 gap-y-1.5">
        {rows.map(([name, count]) => (
          <div key={name} className="contents">
            <dt className="text-quiet">{name}</dt>
            <dd className="text-right tabular-nums">{formatCount(count)}</dd>
          </div>
        ))}
      </dl>
      {differs && (
        <div className="flex flex-col gap-2">
          <Segmented
            label="Where they differ"
            value={winner}
            segments={winners.map((value) => ({ value, label: names[value] }))}
            onChange={onWinner}
          />
          <p className="text-pretty text-quiet">{effect(plan, winner)}</p>
        </div>
      )}
      {table && differs && (
        <p className="text-pretty text-quiet">
          A table does not say when something was marked: all of it counts as of{" "}
          {formatDateTime(table.toISOString())}, when the file was saved. An empty cell takes away what is
          here.
        </p>
      )}
      {unlisted > 0 && (
        <p className="text-pretty text-quiet">
          {unlisted === 1 ? "One item of the file is" : `${formatCount(unlisted)} items of the file are`} not
          in your list. What is said of {unlisted === 1 ? "it" : "them"} is kept, and waits.
        </p>
      )}
      {merged.length + anew.length === 0 && !differs && (
        <p>All of it is here already: there is nothing to import.</p>
      )}
    </div>
  );
}

function effect({ changed, conflicts }: ImportPlan, winner: Winner): string {
  const replaced = winner === "mine" ? [] : winner === "theirs" ? [...changed, ...conflicts] : changed;
  if (replaced.length === 0) return "What is here stays as it is; only what is new is added.";
  const { gone } = saidAndGone(replaced);
  const taken = gone === 0 ? "" : ` For ${formatCount(gone)} of them that means to be taken away.`;
  return `${formatCount(replaced.length)} of what is here will change.${taken}`;
}
