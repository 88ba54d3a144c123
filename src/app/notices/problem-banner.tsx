import type { Problem } from "#contract/problem.ts";
import { formatMoment } from "#shared/format.ts";
import { Button } from "#ui/controls/button.tsx";
import { focusHeir } from "#ui/keyboard/focus.ts";

interface ProblemBannerProps {
  problem: Problem;
  /** When it is tried again by itself, milliseconds since 1970; null for at once, or not at all. */
  nextTry: number | null;
  /** Whether nothing more is tried by itself. */
  stopped: boolean;
  onRetry: () => void;
}

/** A line above the sheet, where there is a local copy to go on with. */
export function ProblemBanner({ problem, nextTry, stopped, onRetry }: ProblemBannerProps) {
  return (
    <div
      ref={focusHeir()}
      role="alert"
      className="low:max-h-[30dvh] low:overflow-y-auto flex items-center gap-3 border-line border-b bg-panel px-4 py-2 text-ui"
    >
      <p className="min-w-0 flex-1 text-pretty">
        <span className="font-medium">{problem.title}</span>{" "}
        <span className="text-quiet">
          {problem.detail} {nextTry !== null && `The next try comes at ${formatMoment(nextTry)}. `}
          What was fetched before is still here.
        </span>
      </p>
      {stopped && <Button onClick={onRetry}>Retry</Button>}
      {nextTry !== null && <Button onClick={onRetry}>Try now</Button>}
      {!stopped && nextTry === null && <span className="whitespace-nowrap text-quiet">Trying again…</span>}
    </div>
  );
}
