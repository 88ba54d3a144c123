import { infiniteQueryOptions, useInfiniteQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import type { Catalog } from "#catalog/index.ts";
import type { Kind } from "#contract/asset.ts";
import { ApiError, type Problem } from "#contract/problem.ts";
import { whenIdle } from "#shared/when-idle.ts";
import { useSession } from "./session.ts";
import { useCatalog, useCatalogStatus } from "./status.ts";

/** "following": another tab walks. "retrying": a failure, and another try is scheduled. */
export type FeedPhase =
  | "starting"
  | "walking"
  | "paused"
  | "following"
  | "offline"
  | "retrying"
  | "failed"
  | "done";

export interface FeedState {
  phase: FeedPhase;
  /** The last failure while "retrying" or "failed", else null. */
  problem: Problem | null;
}

const attempts = 5;
/** Milliseconds between the first page and the rest, if the browser is not idle sooner. */
const longestPause = 500;

const unexpected: Problem = {
  code: "storage-failed",
  status: 0,
  title: "The local library could not take in a page.",
  detail: "Reload the page. What was stored so far is kept.",
  retryable: false,
};
const problemOf = (error: Error | null): Problem | null =>
  error && (error instanceof ApiError ? error.problem : unexpected);

/** Milliseconds before try `failures` + 1: what the provider asks for, else doubling from one second. */
function retryDelay(failures: number, error: Error): number {
  const asked = (problemOf(error)?.retryAfter ?? 0) * 1000;
  return Math.max(asked, Math.min(1000 * 2 ** failures, 30_000));
}

/**
 * A feed as an infinite query keyed on `nextPageKey`. Its pages are receipts: the assets are in the catalog. A refetch
 * begins at the head and, since the catalog chooses each next key, ends at known ground, not after all pages.
 */
const feedQuery = (catalog: Catalog, account: string, kind: Kind) =>
  infiniteQueryOptions({
    queryKey: ["feed", account, kind],
    queryFn: ({ pageParam, signal }) => catalog.walk(kind, pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextPageKey ?? undefined,
    staleTime: 60_000,
    gcTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
    retry: (failures, error) => failures < attempts && problemOf(error)?.retryable === true,
    retryDelay,
  });

/** Walks one feed to its end for as long as it is `active`. */
export function useFeed(kind: Kind, active: { leader: boolean; paused: boolean }) {
  const catalog = useCatalog();
  const { account } = useSession();
  const status = useCatalogStatus().feeds[kind];
  const enabled = active.leader && !active.paused;
  const query = useInfiniteQuery({ ...feedQuery(catalog, account, kind), enabled });
  // Each property that is read here is one whose changes are drawn: none may change with every page.
  const { hasNextPage, isError, isPaused, isPending, isLoadingError, failureCount, fetchNextPage, refetch } =
    query;

  useEffect(() => {
    if (!enabled || !hasNextPage || isError) return;
    let wanted = true;
    const walkOn = async () => {
      while (wanted) {
        const { hasNextPage, isError } = await fetchNextPage({ cancelRefetch: false });
        if (!hasNextPage || isError) break;
      }
    };
    // The walk and the drawing share the machine's cores: what has come is drawn before more is asked for.
    const stopWaiting = whenIdle(() => void walkOn(), longestPause);
    return () => {
      wanted = false;
      stopWaiting();
    };
  }, [enabled, hasNextPage, isError, fetchNextPage]);

  const begun = !isPending && !isLoadingError;
  const phase = ((): FeedPhase => {
    if (active.paused && !(begun && !hasNextPage)) return "paused";
    if (!active.leader) return status.complete ? "done" : "following";
    if (isError && !query.isFetching) return "failed";
    if (isPaused) return "offline";
    if (failureCount > 0) return "retrying";
    if (!begun) return "starting";
    return hasNextPage ? "walking" : "done";
  })();
  const troubled = phase === "failed" || phase === "retrying";
  const state: FeedState = {
    phase,
    problem: troubled ? problemOf(query.failureReason ?? query.error) : null,
  };
  return {
    state,
    /** It has brought its first page, or cannot. */
    started: begun || phase === "failed",
    retry: () => void (hasNextPage ? fetchNextPage() : refetch()),
    restart: () => void refetch(),
  };
}
