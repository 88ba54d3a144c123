import { kinds } from "#contract/asset.ts";
import type { FeedPhase } from "#library/feed.ts";
import type { Feeds } from "#library/feeds.tsx";
import { useCatalogStatus } from "#library/status.ts";
import { formatCount, formatMoment } from "#shared/format.ts";
import { Button } from "#ui/button.tsx";
import { focusHeir } from "#ui/focus.ts";
import { storageWords } from "./storage-words.ts";

const explained: Record<FeedPhase, string> = {
  failed: "Stopped",
  retrying: "Trying again",
  offline: "Waiting for the network",
  paused: "Paused",
  walking: "Fetching older ones",
  starting: "Connecting",
  following: "Another tab is fetching",
  done: "All fetched",
};

const wordOf = (phase: FeedPhase, verifying: boolean) =>
  verifying && (phase === "walking" || phase === "done") ? "Verifying" : explained[phase];

/** What has opened the panel. */
const chip = () => document.querySelector<HTMLElement>("button[popovertarget]");

/** The particulars of both walks, and the means to steer them. Loaded when first opened. */
export function SyncPanel({ phase, feeds }: { phase: FeedPhase; feeds: Feeds }) {
  const status = useCatalogStatus();
  const skipped = status.feeds.image.skipped + status.feeds.video.skipped;
  const problem = feeds.feeds.image.problem ?? feeds.feeds.video.problem;
  const verifying = kinds.some((kind) => status.feeds[kind].verifying);
  // Where a walk is under way, it is the first that has to end.
  const verifiable = phase === "failed" || ((phase === "done" || phase === "paused") && !verifying);
  return (
    <div className="flex flex-col gap-3 text-ui">
      <dl className="grid grid-cols-[auto_1fr_auto] gap-x-3 gap-y-1.5">
        {kinds.map((kind) => (
          <div key={kind} className="col-span-3 grid grid-cols-subgrid">
            <dt className="font-medium">{kind === "image" ? "Images" : "Videos"}</dt>
            <dd className="text-quiet">{wordOf(feeds.feeds[kind].phase, status.feeds[kind].verifying)}</dd>
            <dd className="tabular-nums">{formatCount(status.feeds[kind].count)}</dd>
          </div>
        ))}
      </dl>
      {problem && (
        <p className="border-line border-t pt-3">
          <span className="font-medium">{problem.title}</span>{" "}
          <span className="text-quiet">
            {problem.detail}{" "}
            {feeds.nextTry !== null && `The next try comes at ${formatMoment(feeds.nextTry)}.`}
          </span>
        </p>
      )}
      {skipped > 0 && (
        <p className="text-quiet">
          {formatCount(skipped)} {skipped === 1 ? "item" : "items"} could not be read and{" "}
          {skipped === 1 ? "was" : "were"} left out.
        </p>
      )}
      {status.storageProblem && <p className="text-quiet">{storageWords[status.storageProblem]}</p>}
      <div className="flex flex-wrap gap-2">
        {(phase === "failed" || feeds.nextTry !== null) && (
          <Button ref={focusHeir(chip)} icon="refresh" onClick={feeds.retry}>
            {phase === "failed" ? "Retry" : "Try now"}
          </Button>
        )}
        {feeds.paused ? (
          <Button icon="play" onClick={feeds.resume}>
            Resume
          </Button>
        ) : (
          phase !== "done" &&
          phase !== "failed" && (
            <Button icon="pause" onClick={feeds.pause}>
              Pause
            </Button>
          )
        )}
        {verifiable && (
          <Button
            ref={focusHeir(chip)}
            icon="refresh"
            onClick={feeds.verify}
            title="Fetch everything again and remove what is gone"
          >
            Verify library
          </Button>
        )}
      </div>
    </div>
  );
}
