import type { Problem } from "#contract/problem.ts";
import { Button } from "#ui/button.tsx";

/** A line above the sheet, where there is a local copy to go on with. */
export function ProblemBanner({ problem, onRetry }: { problem: Problem; onRetry: (() => void) | null }) {
  return (
    <div role="alert" className="flex items-center gap-3 border-line border-b bg-panel px-4 py-2 text-ui">
      <p className="min-w-0 flex-1 text-pretty">
        <span className="font-medium">{problem.title}</span>{" "}
        <span className="text-quiet">{problem.detail} What was fetched before is still here.</span>
      </p>
      {onRetry ? <Button onClick={onRetry}>Retry</Button> : <span className="text-quiet">Trying again…</span>}
    </div>
  );
}
