import { wordDiff } from "#contract/prompts/word-diff.ts";
import { CopyButton } from "#ui/controls/copy-button.tsx";
import { Segmented } from "#ui/controls/segmented.tsx";
import type { Comparison } from "../address/comparison.ts";
import type { Item } from "../use-compared.ts";
import type { Change } from "../view/use-linked-zoom.ts";
import { differenceText } from "./difference-text.ts";
import { FieldTable } from "./field-table.tsx";
import { compareFields } from "./fields.ts";
import { PromptDifference } from "./prompt-difference.tsx";

interface DifferencesProps {
  items: readonly Item[];
  comparison: Comparison;
  change: Change;
}

/** In words: what changed from one prompt to another, and all fields beside each other. */
export function Differences({ items, comparison: { against }, change }: DifferencesProps) {
  const known = items.flatMap(({ asset, marks, letter }) => (asset ? [{ asset, marks, letter }] : []));
  const [first, other] = [items[0], items[against]];
  const rows = compareFields(known);
  const letters = known.map(({ letter }) => letter);
  const parts = first?.asset && other?.asset ? wordDiff(first.asset.prompt, other.asset.prompt) : undefined;
  return (
    <section aria-label="Differences" className="flex flex-col gap-6 p-4 text-ui">
      <div>
        <div className="mb-2 flex min-h-8 flex-wrap items-center gap-3">
          <h2 className="font-semibold text-body">Prompts</h2>
          {items.length > 2 ? (
            <Segmented
              label="From the first to"
              value={String(against)}
              segments={items
                .slice(1)
                .map(({ letter }, i) => ({ value: String(i + 1), label: `A → ${letter}` }))}
              onChange={(to) => change((before) => ({ ...before, against: Number(to) }))}
              className="whitespace-nowrap [&>label]:flex-none [&>label]:px-2"
            />
          ) : (
            <span className="text-quiet">A → B</span>
          )}
          {parts && first && other && (
            <span className="ml-auto">
              <CopyButton
                label="Copy difference"
                variant="word"
                word="Copy difference"
                text={() =>
                  differenceText({ letters, rows, prompts: { from: first.letter, to: other.letter, parts } })
                }
              />
            </span>
          )}
        </div>
        {parts ? <PromptDifference parts={parts} /> : <p className="text-quiet">Not known yet.</p>}
      </div>
      <div>
        <h2 className="mb-2 font-semibold text-body">Fields</h2>
        <FieldTable letters={letters} rows={rows} />
      </div>
    </section>
  );
}
