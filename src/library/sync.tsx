import { createContext, type ReactNode, use, useEffect, useState, useSyncExternalStore } from "react";
import { type Kind, kinds } from "#contract/asset.ts";
import type { Problem } from "#contract/problem.ts";
import { server } from "#shared/server-reach.ts";
import { useRecheckSession, useSession } from "./account/session.ts";
import { useCatalog, useCatalogStatus } from "./status.ts";
import { type FeedSync, useFeedSync } from "./sync/feed-sync.ts";
import { useWalkLock } from "./sync/walk-lock.ts";

export interface Sync extends Record<Kind, FeedSync> {
  /** When the next try of what is failing comes, milliseconds since 1970, where that is not just now; else null. */
  nextTry: number | null;
  paused: boolean;
  /** What the browser believes of the network; offline, walks wait. */
  online: boolean;
  pause(): void;
  resume(): void;
  /** Looks at the head of both lists at once, whatever was being waited for. */
  retry(): void;
  /** Walks everything again from the head and removes what is gone. As `retry`, in the tab that walks. */
  verify(): void;
  /** Shows what has arrived at the head. */
  admit(): void;
}

const SyncContext = createContext<Sync | null>(null);

/** How both walks stand, `image` and `video`, and the means to steer them. Only below `LibraryProvider`. */
export function useSync(): Sync {
  const sync = use(SyncContext);
  if (!sync) throw new Error("useSync is used outside of LibraryProvider.");
  return sync;
}

/** Sync that are failing: the other one's assets are shown without waiting for them. */
export function useWaived(): readonly Kind[] {
  const sync = useSync();
  return kinds.filter((kind) => sync[kind].problem !== null);
}

/** Milliseconds of a wait that is worth telling: a shorter one has passed before it is read. */
const longWait = 8_000;

/** The first of some moments that lies well ahead. */
function laterOn(moments: (number | null)[]): number | null {
  const soonest = Math.min(...moments.map((moment) => moment ?? Number.POSITIVE_INFINITY));
  return Number.isFinite(soonest) && soonest > Date.now() + longWait ? soonest : null;
}

/** TanStack's own word begins with "online", also in a page that was opened without a network. */
function subscribeOnline(listener: () => void): () => void {
  const stop = new AbortController();
  for (const event of ["online", "offline"]) addEventListener(event, listener, { signal: stop.signal });
  return () => stop.abort();
}

/** What the server says where it is another session's than the one that is shown. */
const notAsBefore: readonly Problem["code"][] = ["account-changed", "signed-out", "not-allowed"];

/** Runs both walks. Children that do not read the context are not rendered again as pages arrive. */
export function SyncProvider({ children }: { children: ReactNode }) {
  const catalog = useCatalog();
  const leader = useWalkLock(useSession().account);
  const online = useSyncExternalStore(subscribeOnline, () => navigator.onLine);
  const [paused, setPaused] = useState(false);
  const image = useFeedSync("image", { leader, paused });
  const video = useFeedSync("video", { leader, paused });

  const { refreshes, marks } = useCatalogStatus();
  // biome-ignore lint/correctness/useExhaustiveDependencies: whoever asks, here or in another tab, wants it done.
  useEffect(() => setPaused(false), [refreshes]);

  const recheck = useRecheckSession();
  const changed = [image.state, video.state, marks].some(
    ({ problem }) => problem && notAsBefore.includes(problem.code),
  );
  useEffect(() => {
    if (changed) recheck();
  }, [changed, recheck]);

  const firstSync = useFirstSync();
  const started = image.started && video.started;
  useEffect(() => {
    if (firstSync && started) void catalog.admit().catch(() => {});
  }, [catalog, firstSync, started]);

  const unreachable = [image, video].some(({ state }) => state.problem?.code === "server-unreachable");
  useEffect(() => {
    if (unreachable) server.report();
  }, [unreachable]);
  // What waits for its next try, or waits no more, goes on at once.
  useEffect(() => server.whenBack(() => void catalog.refresh().catch(() => {})), [catalog]);

  const value: Sync = {
    image: image.state,
    video: video.state,
    nextTry: laterOn([image.state.nextTry, video.state.nextTry]),
    paused,
    online,
    pause: () => setPaused(true),
    resume: () => setPaused(false),
    retry: () => void catalog.refresh().catch(() => {}),
    verify: () => void catalog.verify().catch(() => {}),
    admit: () => void catalog.admit().catch(() => {}),
  };
  return <SyncContext value={value}>{children}</SyncContext>;
}

/** Whether the library was empty when it was opened: then what arrives first is what a person came to see. */
function useFirstSync(): boolean {
  const catalog = useCatalog();
  const [first, setFirst] = useState(false);
  useEffect(() => {
    const look = () => {
      const status = catalog.getStatus();
      if (!status.ready) return;
      if (status.count === 0) setFirst(true);
      unsubscribe();
    };
    const unsubscribe = catalog.subscribe(look);
    look();
    return unsubscribe;
  }, [catalog]);
  return first;
}
