import { useSyncExternalStore } from "react";
import { formatCount } from "#shared/format.ts";
import { focusRing } from "#ui/keyboard/focus-ring.ts";
import { Icon } from "#ui/words/icon.tsx";
import type { Job } from "./job.ts";

interface JobChipProps {
  job: Job;
  onOpen: () => void;
}

/** The sign of what goes on while a person looks at other things; pressed, it shows all. It leaves the selection its place. */
export function JobChip({ job, onOpen }: JobChipProps) {
  const { phase, done, total, words } = useSyncExternalStore(job.subscribe, job.state);
  return (
    <button
      type="button"
      className={`fixed bottom-[max(16px,env(safe-area-inset-bottom))] left-4 z-30 flex h-9 max-w-[calc(100vw-32px)] items-center gap-2 rounded-full border border-line bg-float px-3 text-ink text-ui tabular-nums shadow-lg max-md:bottom-44 ${focusRing}`}
      onClick={onOpen}
    >
      <Icon name={phase === "running" ? "download" : phase === "done" ? "check" : "alert"} />
      <span className="truncate">
        {phase === "running" ? `Downloading ${formatCount(done)} of ${formatCount(total)}` : words}
      </span>
    </button>
  );
}
