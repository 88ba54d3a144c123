import { kinds } from "#contract/asset.ts";
import { useCatalogStatus } from "#library/status.ts";
import type { SyncPhase } from "#library/sync/feed-sync.ts";
import type { Sync } from "#library/sync.tsx";
import { formatCount, formatMoment } from "#shared/format.ts";
import { Button } from "#ui/controls/button.tsx";
import { focusHeir } from "#ui/keyboard/focus.ts";
import { storageWords } from "../notices/storage-words.ts";

const explained: Record<SyncPhase, string> = {
  failed: "Stopped",
  retrying: "Trying again",
  offline: "Waiting for the network",
  paused: "Paused",
  walking: "Fetching older ones",
  starting: "Connecting",
  following: "Another tab is fetching",
  done: "All fetched",
};

const wordOf = (phase: SyncPhase, verifying: boolean) =>
  verifying && (phase === "walking" || phase === "done") ? "Verifying" : explained[phase];

/** What has opened the panel. */
const chip = () => document.querySelector<HTMLElement>("button[popovertarget]");

/** The particulars of both walks, and the means to steer them. Loaded when first opened. */
export function SyncPanel({ phase, sync }: { phase: SyncPhase; sync: Sync }) {
  const status = useCatalogStatus();
  const skipped = status.feeds.image.skipped + status.feeds.video.skipped;
  const problem = sync.image.problem ?? sync.video.problem;
  const verifying = kinds.some((kind) => status.feeds[kind].verifying);
  // Where a walk is under way, it is the first that has to end.
  const verifiable = phase === "failed" || ((phase === "done" || phase === "paused") && !verifying);
  return (
    <div className="flex flex-col gap-3 text-ui">
      <dl className="grid grid-cols-[auto_1fr_auto] gap-x-3 gap-y-1.5">
        {kinds.map((kind) => (
          <div key={kind} className="col-span-3 grid grid-cols-subgrid">
            <dt className="font-medium">{kind === "image" ? "Images" : "Videos"}</dt>
            <dd className="text-quiet">{wordOf(sync[kind].phase, status.feeds[kind].verifying)}</dd>
            <dd className="tabular-nums">{formatCount(status.feeds[kind].count)}</dd>
          </div>
        ))}
      </dl>
      {problem && (
        <p className="border-line border-t pt-3">
          <span className="font-medium">{problem.title}</span>{" "}
          <span className="text-quiet">
            {problem.detail} {sync.nextTry !== null && `The next try comes at ${formatMoment(sync.nextTry)}.`}
          </span>
        </p>
      )}
      {skipped > 0 && (
        <p className="text-quiet">
          {formatCount(skipped)} {skipped === 1 ? "item" : "items"} could not be read and{" "}
          {skipped === 1 ? "was" : "were"} left out.
        </p>
      )}
      {status.marks.unsent > 0 && (
        <p>
          {`${formatCount(status.marks.unsent)} ${status.marks.unsent === 1 ? "change waits" : "changes wait"} for the server. `}
          <span className="text-quiet">
            {status.marks.problem
              ? `${status.marks.problem.title} ${status.marks.problem.detail}`
              : "They are kept in this browser until it has them."}
          </span>
        </p>
      )}
      {status.storageProblem && <p className="text-quiet">{storageWords[status.storageProblem]}</p>}
      <div className="flex flex-wrap gap-2">
        {(phase === "failed" || sync.nextTry !== null) && (
          <Button ref={focusHeir(chip)} icon="refresh" onClick={sync.retry}>
            {phase === "failed" ? "Retry" : "Try now"}
          </Button>
        )}
        {sync.paused ? (
          <Button icon="play" onClick={sync.resume}>
            Resume
          </Button>
        ) : (
          phase !== "done" &&
          phase !== "failed" && (
            <Button icon="pause" onClick={sync.pause}>
              Pause
            </Button>
          )
        )}
        {verifiable && (
          <Button
            ref={focusHeir(chip)}
            icon="refresh"
            onClick={sync.verify}
            title="Fetch everything again and remove what is gone"
          >
            Verify library
          </Button>
        )}
      </div>
    </div>
  );
}
