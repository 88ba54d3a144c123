import type { Coverage } from "#library/coverage.ts";
import { Button } from "#ui/controls/button.tsx";
import { Failed } from "#ui/words/failed.tsx";
import { Message } from "#ui/words/message.tsx";

interface EmptyProps {
  /** Whether something narrows the matrix. */
  asked: boolean;
  /** Assets that have no value of one of the two sides. */
  outside: number;
  coverage: Coverage;
  onClear: () => void;
}

/** What stands in the place of a matrix without a cell. */
export function EmptyMatrix({ asked, outside, coverage, onClear }: EmptyProps) {
  const clear = asked && <Button onClick={onClear}>Clear all filters</Button>;
  if (outside > 0)
    return (
      <Message icon="grid" title="Nothing has both" actions={clear}>
        No asset here has a value on both sides. Choose another row or column.
      </Message>
    );
  if (coverage !== "complete")
    return (
      <Message icon="search" title={asked ? "No match so far" : "Nothing yet"} actions={clear}>
        {coverage === "stopped"
          ? "Older assets could not be fetched."
          : "The matrix fills as your assets are fetched."}
      </Message>
    );
  if (asked)
    return (
      <Message icon="search" title="Nothing matches" actions={clear}>
        Try fewer words, or remove a filter.
      </Message>
    );
  return (
    <Message icon="grid" title="Nothing to compare yet">
      What you generate in Pictory AI Studio appears here, side by side with what else you have tried.
    </Message>
  );
}

/** The matrix could not be made. */
export function FailedMatrix({ onRetry }: { onRetry: () => void }) {
  return (
    <Failed title="The matrix could not be made" onRetry={onRetry}>
      The local library did not answer. Your assets are safe.
    </Failed>
  );
}

/** Cells of the same size as those to come. */
export function WaitingMatrix() {
  return (
    <div aria-hidden="true" className="min-h-0 flex-1 overflow-hidden border-line border-t pt-17">
      {[0, 1, 2, 3, 4, 5].map((row) => (
        <div key={row} className="flex h-24 md:h-31">
          <div className="w-28 shrink-0 px-3 py-6 md:w-60">
            <div className="h-3 w-8/12 rounded bg-control" />
          </div>
          {[0, 1, 2, 3, 4, 5].map((col) => (
            <div key={col} className="w-24 shrink-0 p-0.5 md:w-31">
              <div className="size-full rounded bg-frame" />
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}
