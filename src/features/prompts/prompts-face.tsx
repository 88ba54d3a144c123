import type { ReactNode } from "react";
import type { Coverage } from "#library/coverage.ts";
import { Button } from "#ui/controls/button.tsx";
import { Failed } from "#ui/words/failed.tsx";
import { Message } from "#ui/words/message.tsx";

interface EmptyProps {
  /** Whether something narrows the list. */
  asked: boolean;
  coverage: Coverage;
  onClear: () => void;
}

/** What stands in the list's place where no prompt is to be shown. */
export function EmptyPrompts({ asked, coverage, onClear }: EmptyProps): ReactNode {
  const clear = <Button onClick={onClear}>Clear all filters</Button>;
  if (coverage !== "complete")
    return (
      <Message icon="search" title={asked ? "No match so far" : "Nothing yet"} actions={asked && clear}>
        {coverage === "stopped"
          ? "Older assets could not be fetched."
          : "Prompts appear here as your assets are fetched."}
      </Message>
    );
  if (asked)
    return (
      <Message icon="search" title="No prompt matches" actions={clear}>
        Try fewer words, or remove a filter.
      </Message>
    );
  return (
    <Message icon="text" title="No prompts yet">
      What you write in Pictory AI Studio appears here once something has been generated from it.
    </Message>
  );
}

/** The list could not be made. */
export function FailedPrompts({ onRetry }: { onRetry: () => void }) {
  return (
    <Failed title="The prompts could not be listed" onRetry={onRetry}>
      Your assets are safe. Reload the page where another try does not help.
    </Failed>
  );
}

/** Entries of the same height as those to come. */
export function WaitingPrompts() {
  return (
    <div aria-hidden="true" className="min-h-0 flex-1 overflow-hidden">
      {[0, 1, 2, 3, 4, 5].map((n) => (
        <div
          key={n}
          className="mx-auto flex h-[153px] max-w-6xl gap-5 border-line border-b px-4 py-4 lg:px-6"
        >
          <div className="size-30 shrink-0 rounded bg-frame max-md:hidden" />
          <div className="grid flex-1 content-start gap-3 pt-1.5">
            <div className="h-3 w-7/12 rounded bg-control" />
            <div className="h-3 w-8/12 rounded bg-control" />
            <div className="h-3 w-4/12 rounded bg-control" />
          </div>
        </div>
      ))}
    </div>
  );
}
