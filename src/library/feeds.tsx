import { onlineManager } from "@tanstack/react-query";
import { createContext, type ReactNode, use, useEffect, useState, useSyncExternalStore } from "react";
import { type Kind, kinds } from "#contract/asset.ts";
import { type FeedState, useFeed } from "./feed.ts";
import { useSession } from "./session.ts";
import { useCatalog } from "./status.ts";
import { useWalkLock } from "./walk-lock.ts";

export interface Feeds {
  feeds: Record<Kind, FeedState>;
  paused: boolean;
  /** What the browser believes of the network; offline, walks wait. */
  online: boolean;
  pause(): void;
  resume(): void;
  /** Tries the failed feeds again, at once. */
  retry(): void;
  /** Walks everything again from the head and removes what is gone. */
  verify(): void;
  /** Shows what has arrived at the head. */
  admit(): void;
}

const FeedsContext = createContext<Feeds | null>(null);

/** The state of both walks and the means to steer them. Only below `LibraryProvider`. */
export function useFeeds(): Feeds {
  const feeds = use(FeedsContext);
  if (!feeds) throw new Error("useFeeds is used outside of LibraryProvider.");
  return feeds;
}

/** Feeds that are failing: the other one's assets are shown without waiting for them. */
export function useWaived(): readonly Kind[] {
  const { feeds } = useFeeds();
  return kinds.filter((kind) => feeds[kind].problem !== null);
}

const subscribeOnline = (listener: () => void) => onlineManager.subscribe(listener);

/** Runs both walks. Children that do not read the context are not rendered again as pages arrive. */
export function FeedsProvider({ children }: { children: ReactNode }) {
  const catalog = useCatalog();
  const leader = useWalkLock(useSession().account);
  const online = useSyncExternalStore(subscribeOnline, () => onlineManager.isOnline());
  const [paused, setPaused] = useState(false);
  const image = useFeed("image", { leader, paused });
  const video = useFeed("video", { leader, paused });

  const firstSync = useFirstSync();
  const started = image.started && video.started;
  useEffect(() => {
    if (firstSync && started) void catalog.admit().catch(() => {});
  }, [catalog, firstSync, started]);

  const value: Feeds = {
    feeds: { image: image.state, video: video.state },
    paused,
    online,
    pause: () => setPaused(true),
    resume: () => setPaused(false),
    retry: () => {
      for (const feed of [image, video]) if (feed.state.phase === "failed") feed.retry();
    },
    verify: () => {
      setPaused(false);
      void catalog.verify().then(() => {
        image.restart();
        video.restart();
      });
    },
    admit: () => void catalog.admit().catch(() => {}),
  };
  return <FeedsContext value={value}>{children}</FeedsContext>;
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
