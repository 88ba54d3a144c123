import { useState } from "react";
import { ApiError, type Problem } from "#contract/problem.ts";
import { useConfirmLibrary } from "#library/account/session.ts";
import { useStatusOf } from "#library/status.ts";
import { formatCount } from "#shared/format.ts";
import { showToast } from "#ui/layers/toast.tsx";
import { NoticeLine } from "./notice-line.tsx";

interface MarksNoticeProps {
  /** The key looks like another account's: see `Session`. */
  doubt: boolean;
  problem: Problem | null;
}

/** Told elsewhere: where the server or the list is out of reach, so that marks only wait. */
const elsewhere: readonly Problem["code"][] = [
  "server-unreachable",
  "offline",
  "account-changed",
  "timed-out",
  "busy",
];

/** What is wrong with what people add, and what to do about it. */
export function MarksNotice({ doubt, problem }: MarksNoticeProps) {
  const unsent = useStatusOf(({ marks }) => marks.unsent);
  const [dismissed, setDismissed] = useState<Problem | null>(null);
  if (doubt || problem?.code === "library-in-doubt") return <DoubtNotice unsent={unsent} />;
  if (!problem || elsewhere.includes(problem.code) || dismissed?.detail === problem.detail) return null;
  return (
    <NoticeLine
      title={problem.title}
      {...(problem.code === "library-changed"
        ? { action: { label: "Reload", act: () => location.reload() } }
        : { onDismiss: () => setDismissed(problem) })}
    >
      {problem.detail} {waiting(unsent)}
    </NoticeLine>
  );
}

/** Asks before anything is mixed: what is said here once cannot be taken apart again. */
function DoubtNotice({ unsent }: { unsent: number }) {
  const confirm = useConfirmLibrary();
  const say = () =>
    void confirm().catch((error: unknown) =>
      showToast({
        message: error instanceof ApiError ? error.message : "The server did not take it. Try again.",
      }),
    );
  return (
    <NoticeLine
      alert
      title="This key shows another account, it seems."
      action={{ label: "It is the same library", act: say }}
    >
      None of the newest assets known here is in its list, so marks are neither fetched nor sent. If it is
      your library under another key, say so. If not, start the server with another name in LIBRARY, and
      nothing is mixed. {waiting(unsent)}
    </NoticeLine>
  );
}

const waiting = (unsent: number) =>
  unsent > 0 &&
  `${formatCount(unsent)} ${unsent === 1 ? "change waits" : "changes wait"} in this browser until then.`;
