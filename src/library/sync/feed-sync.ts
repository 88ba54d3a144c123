import { infiniteQueryOptions, useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useEffectEvent, useRef } from "react";
import type { Ask, Catalog } from "#catalog/index.ts";
import type { Kind } from "#contract/asset.ts";
import type { Problem } from "#contract/problem.ts";
import { whenIdle } from "#shared/when-idle.ts";
import { useSession } from "../account/session.ts";
import { useCatalog, useCatalogStatus } from "../status.ts";
import { nextTry, retryDelay, stuckProblems, syncProblemOf } from "./sync-problems.ts";

/** "following": another tab walks. "retrying": a failure, and another try is scheduled. */
export type SyncPhase =
  | "starting"
  | "walking"
  | "paused"
  | "following"
  | "offline"
  | "retrying"
  | "failed"
  | "done";

export interface FeedSync {
  phase: SyncPhase;
  /** The last failure while "retrying" or "failed", else null. */
  problem: Problem | null;
  /** While "retrying": when the next try comes, milliseconds since 1970; else null. */
  nextTry: number | null;
}

const attempts = 5;
/** Milliseconds between the first page and the rest, if the browser is not idle sooner. */
const longestPause = 500;

/**
 * A feed as an infinite query keyed on what there is to ask next, which paces its walk, tries again and pauses. Its pages
 * are receipts: the assets are in the catalog, and so is the key to go on with. A refetch begins at the head and, since
 * the catalog decides what is next, ends at known ground, not after all pages.
 */
const feedQuery = (catalog: Catalog, account: string, kind: Kind) =>
  infiniteQueryOptions({
    queryKey: ["feed", account, kind],
    queryFn: ({ pageParam: ask, signal }) => catalog.walk(kind, ask.at === "head" ? "begin" : "on", signal),
    initialPageParam: { at: "head" } as Ask,
    getNextPageParam: (last) => last.next ?? undefined,
    staleTime: 60_000,
    gcTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
    retry: (failures, error) => failures < attempts && syncProblemOf(error)?.retryable === true,
    retryDelay,
  });

/** Walks one feed to its end for as long as it is `active`. */
export function useFeedSync(kind: Kind, active: { leader: boolean; paused: boolean }) {
  const catalog = useCatalog();
  const client = useQueryClient();
  const { account } = useSession();
  const { refreshes, feeds } = useCatalogStatus();
  const status = feeds[kind];
  const enabled = active.leader && !active.paused;
  const options = feedQuery(catalog, account, kind);
  const query = useInfiniteQuery({ ...options, enabled });
  // Each property that is read here is one whose changes are drawn: none may change with every page.
  const { hasNextPage, isError, isPaused, isPending, isLoadingError, failureCount, fetchNextPage } = query;
  const { dataUpdatedAt } = query;

  // biome-ignore lint/correctness/useExhaustiveDependencies: a step that has ended short of the list's end is followed by another.
  useEffect(() => {
    if (!enabled || !hasNextPage || isError) return;
    // The walk and the drawing share the machine's cores: what has come is drawn before more is asked for.
    return whenIdle(() => void fetchNextPage({ cancelRefetch: false }), longestPause);
  }, [enabled, hasNextPage, isError, dataUpdatedAt, fetchNextPage]);

  const halt = useEffectEvent(() => {
    if (hasNextPage) void client.cancelQueries({ queryKey: options.queryKey });
  });
  useEffect(() => {
    if (!enabled) halt();
  }, [enabled]);

  const restart = useEffectEvent(async () => {
    // A try that is a day away would otherwise be waited for.
    await client.cancelQueries({ queryKey: options.queryKey });
    await query.refetch();
  });
  const answered = useRef(refreshes);
  useEffect(() => {
    if (!enabled || refreshes === answered.current) return;
    answered.current = refreshes;
    void restart();
  }, [enabled, refreshes]);

  const begun = !isPending && !isLoadingError;
  // Whether the list is known to its end is asked of the catalog alone, so that nothing on the page says otherwise.
  const rest = status.stuck ? "failed" : status.complete ? "done" : undefined;
  const phase = ((): SyncPhase => {
    if (active.paused && !(begun && !hasNextPage)) return "paused";
    if (!active.leader) return rest ?? "following";
    if (isError && !query.isFetching) return "failed";
    if (isPaused) return "offline";
    if (failureCount > 0) return "retrying";
    if (!begun) return "starting";
    return hasNextPage ? "walking" : (rest ?? "walking");
  })();
  const failure = query.failureReason ?? query.error;
  const state: FeedSync = {
    phase,
    problem:
      phase === "retrying" || phase === "failed"
        ? (syncProblemOf(failure) ?? (status.stuck && stuckProblems[status.stuck]))
        : null,
    nextTry: phase === "retrying" ? nextTry(failureCount, failure) : null,
  };
  return {
    state,
    /** It has brought its first page, or cannot. */
    started: begun || phase === "failed",
  };
}
