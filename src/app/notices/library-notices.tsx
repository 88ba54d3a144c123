import { useState, useSyncExternalStore } from "react";
import type { StorageProblem } from "#catalog/index.ts";
import type { Kind } from "#contract/asset.ts";
import type { Problem } from "#contract/problem.ts";
import { useSession } from "#library/account/session.ts";
import { useCoverage } from "#library/coverage.ts";
import { useRestarts } from "#library/restarts.ts";
import { useCatalog, useCatalogStatus } from "#library/status.ts";
import { useSync } from "#library/sync.tsx";
import { formatCount } from "#shared/format.ts";
import { server } from "#shared/server-reach.ts";
import { lazy } from "#ui/late/lazy.tsx";
import { Part } from "#ui/late/part.tsx";
import { isMuch, leftOutOf } from "./left-out.ts";
import { NoticeLine } from "./notice-line.tsx";
import { storageWords } from "./storage-words.ts";

const MarksNotice = lazy(() => import("./marks-notice.tsx"), "MarksNotice");

const reload = { label: "Reload", act: () => location.reload() };
const endsByItself = (problem: StorageProblem) => problem !== "newer" && problem !== "divided";

/**
 * What is wrong with the library as a whole, above the sheet, whatever that shows. Part of the first load: when there is
 * something to say here, what could say it may be out of reach.
 */
export function LibraryNotices({ kind, problem }: { kind: Kind | "all"; problem: Problem | null }) {
  const status = useCatalogStatus();
  const catalog = useCatalog();
  const { verify, online } = useSync();
  const { byItself, restart } = useRestarts();
  const again = { label: "Restart", act: restart };
  const silent = useSyncExternalStore(server.subscribe, server.isSilent);
  const [dismissed, setDismissed] = useState<readonly string[]>([]);
  const unlessDismissed = (name: string) => ({
    onDismiss: () => setDismissed([...dismissed, name]),
    hidden: dismissed.includes(name),
  });
  const leftOut = leftOutOf(status.feeds, kind);
  const { storageProblem, worker, marks } = status;
  const { doubt } = useSession();
  const refilling = useCoverage("all") !== "complete" && status.wiped > 0;
  return (
    <>
      {worker === "dead" && (
        <NoticeLine alert title="The library has stopped." action={again}>
          Nothing more can be searched or opened until it is started again. What was stored is kept.
        </NoticeLine>
      )}
      {worker === "silent" && (
        <NoticeLine title="The library does not answer." action={again}>
          It may only be busy. What was stored is kept.
        </NoticeLine>
      )}
      {worker === "fine" && byItself && (
        <NoticeLine title="The library had stopped, and was started again." {...unlessDismissed("restarted")}>
          What was stored is kept.
        </NoticeLine>
      )}
      {silent && online && problem?.code !== "server-unreachable" && (
        <NoticeLine
          alert
          title="The Contact Sheet server cannot be reached."
          action={{ label: "Retry", act: () => void server.check() }}
        >
          Start it again, and all goes on by itself. What was fetched before is still here.
        </NoticeLine>
      )}
      {(doubt || marks.problem) && (
        <Part>
          <MarksNotice doubt={doubt === true} problem={marks.problem} />
        </Part>
      )}
      {refilling && (
        <NoticeLine title="The copy of your library in this browser was deleted.">
          It is being fetched again.
        </NoticeLine>
      )}
      {storageProblem && (
        <NoticeLine
          title="What is fetched now is kept only until this tab is closed."
          action={
            endsByItself(storageProblem)
              ? { label: "Try again", act: () => void catalog.retryStorage().catch(() => {}) }
              : reload
          }
          {...unlessDismissed(storageProblem)}
        >
          {storageWords[storageProblem]}
        </NoticeLine>
      )}
      {isMuch(leftOut) && leftOut.count < leftOut.of && (
        <NoticeLine
          title={`${formatCount(leftOut.count)} of ${formatCount(leftOut.of)} items could not be read and were left out.`}
          action={{ label: "Fetch again", act: verify }}
          {...unlessDismissed("left out")}
        >
          {leftOut.reason && <>Why, for one: {leftOut.reason}. </>}
          Contact Sheet may have to be updated for what Pictory sends now; then fetch them again.
        </NoticeLine>
      )}
    </>
  );
}
