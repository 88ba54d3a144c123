import type { BasketEntry } from "#catalog/index.ts";
import { blocks, withoutDoubles } from "#contract/prompts/blocks.ts";
import { copiedPrompt } from "#shared/copied-prompt.ts";
import { saveFile } from "#shared/files/save-file.ts";
import { formatCount } from "#shared/format.ts";
import { Button } from "#ui/controls/button.tsx";
import { CopyButton } from "#ui/controls/copy-button.tsx";
import { doublesIn } from "./rules/gather.ts";

interface BasketActionsProps {
  /** In their order; there is one at least. */
  entries: readonly BasketEntry[];
  onTakeOut: (some: readonly BasketEntry[], what: string) => void;
}

/** What can be done with all of the basket. */
export function BasketActions({ entries, onTakeOut }: BasketActionsProps) {
  const doubles = doublesIn(entries);
  const text = () => blocks(withoutDoubles(entries.map((entry) => copiedPrompt(entry.text))));
  const countOf = (count: number, word: string) => `${formatCount(count)} ${word}${count === 1 ? "" : "s"}`;
  return (
    <div className="flex flex-wrap items-center gap-2">
      <CopyButton label="Copy all" variant="primary" text={text} />
      <Button
        icon="download"
        // A byte order mark would be a letter of the first prompt wherever it is pasted.
        onClick={() => saveFile("prompts.txt", "text/plain;charset=utf-8", `${text()}\n`)}
      >
        Download
      </Button>
      {doubles.length > 0 && (
        <Button onClick={() => onTakeOut(doubles, countOf(doubles.length, "double"))}>
          {`Remove ${countOf(doubles.length, "double")}`}
        </Button>
      )}
      <Button variant="quiet" onClick={() => onTakeOut(entries, countOf(entries.length, "prompt"))}>
        Empty
      </Button>
    </div>
  );
}
