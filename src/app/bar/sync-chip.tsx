import { useState } from "react";
import { kinds } from "#contract/asset.ts";
import { useCatalogStatus } from "#library/status.ts";
import type { SyncPhase } from "#library/sync/feed-sync.ts";
import { type Sync, useSync } from "#library/sync.tsx";
import { startedUp } from "#shared/start-up.ts";
import { focusRing } from "#ui/keyboard/focus-ring.ts";
import { lazy } from "#ui/late/lazy.tsx";
import { Part } from "#ui/late/part.tsx";

const SyncCount = lazy(() => import("./sync-count.tsx"), "SyncCount", startedUp);
export const SyncPanel = lazy(() => import("./sync-panel.tsx"), "SyncPanel");
const panel = "sync-panel";

/** Both feeds in one word, the most pressing first. */
const urgency: SyncPhase[] = [
  "failed",
  "retrying",
  "offline",
  "paused",
  "walking",
  "starting",
  "following",
  "done",
];
const words: Record<SyncPhase, string> = {
  failed: "Sync stopped",
  retrying: "Trying again",
  offline: "Offline",
  paused: "Paused",
  walking: "Syncing",
  starting: "Connecting",
  following: "Syncing",
  done: "Up to date",
};
function overall(sync: Sync): SyncPhase {
  if (!sync.online) return "offline";
  return urgency.find((phase) => kinds.some((kind) => sync[kind].phase === phase)) ?? "done";
}

/** How the walk is doing, in the bar; opens into the particulars and the means to steer it. */
export function SyncChip() {
  const sync = useSync();
  const status = useCatalogStatus();
  const [open, setOpen] = useState(false);
  const phase = overall(sync);
  const waiting = phase === "starting" || phase === "retrying";
  const busy = waiting || phase === "walking" || phase === "following";
  // While pages come in the count moves, and a pulse beside it would have the page drawn sixty times a second.
  const pulse = waiting ? "animate-pulse motion-reduce:animate-none" : "";
  return (
    <>
      <button
        type="button"
        popoverTarget={panel}
        className={`inline-flex h-8 items-center gap-2 whitespace-nowrap rounded-md px-2.5 text-quiet text-ui hover:bg-control hover:text-ink ${focusRing}`}
      >
        <span
          aria-hidden="true"
          className={`size-2 rounded-full ${busy ? `bg-safelight ${pulse}` : phase === "done" ? "bg-edge" : "border-2 border-safelight"}`}
        />
        {words[phase]}
        {busy && status.count > 0 && (
          <Part>
            <SyncCount count={status.count} />
          </Part>
        )}
      </button>
      <div
        id={panel}
        popover="auto"
        onToggle={(event) => setOpen(event.newState === "open")}
        role="dialog"
        aria-label="Sync"
        className="fixed inset-auto top-14 right-3 m-0 w-80 max-w-[calc(100vw-1.5rem)] rounded-lg border border-line bg-float p-4 text-ink shadow-md"
      >
        {open && (
          <Part>
            <SyncPanel phase={phase} sync={sync} />
          </Part>
        )}
      </div>
    </>
  );
}
