import { useSyncExternalStore } from "react";
import { Button } from "#ui/controls/button.tsx";
import { Dialog } from "#ui/layers/dialog.tsx";
import { ProgressLine } from "#ui/words/progress-line.tsx";
import { changeDesk } from "../desk.ts";
import type { Job, JobState } from "./job.ts";
import { progressWords } from "./progress-words.ts";

/** How far it is, what it lacks, and the way to end it. */
export function JobDialog({ job }: { job: Job }) {
  const state = useSyncExternalStore(job.subscribe, job.state);
  const running = state.phase === "running";
  const close = () => changeDesk(running ? { open: false } : { open: false, job: null });
  const problems = job.errors.slice(-20).toReversed();
  return (
    <Dialog
      title={job.title}
      open
      onOpenChange={(open) => !open && close()}
      actions={
        <>
          {running && <Button onClick={() => job.cancel()}>Cancel download</Button>}
          <Button variant={running ? "plain" : "primary"} onClick={close}>
            {running ? "Go on browsing" : "Close"}
          </Button>
        </>
      }
    >
      {running ? (
        <>
          <ProgressLine label="Fetching" share={shareOf(state)} wide />
          <p className="mt-2 text-quiet text-ui tabular-nums">{progressWords(state)}</p>
        </>
      ) : (
        <p className="text-pretty text-ui wrap-anywhere">{state.words}</p>
      )}
      {problems.length > 0 && (
        <ul aria-label="What could not be had" className="mt-3 flex flex-col gap-1 text-small">
          {problems.map(({ asset, problem }) => (
            <li key={`${asset.kind} ${asset.id}`} className="flex gap-2">
              <span dir="auto" className="min-w-0 flex-1 truncate text-quiet">
                {asset.prompt || asset.id}
              </span>
              <span className="max-w-1/2 shrink-0">{problem}</span>
            </li>
          ))}
        </ul>
      )}
    </Dialog>
  );
}

/** Of the bytes where it is known how many there are: a few films are nothing or all by their number. */
function shareOf({ done, total, bytes, size }: JobState): number {
  if (total === 0) return 0;
  return size ? Math.min(1, Math.max(bytes / size, done / total)) : done / total;
}
