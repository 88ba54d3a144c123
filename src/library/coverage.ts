import { kinds } from "#contract/asset.ts";
import type { AssetQuery } from "#contract/query.ts";
import { useStatusOf } from "./status.ts";
import type { SyncPhase } from "./sync/feed-sync.ts";
import { useSync } from "./sync.tsx";

/**
 * How much of the provider's list is known: all of it ("complete"), or how its walk stands. `growing`: older assets are
 * on their way. `paused`, `offline`: they wait for a person, or for the network. `stopped`: they cannot be had for now.
 */
export type Coverage = "complete" | "growing" | "paused" | "offline" | "stopped";

const coverages: Record<SyncPhase, Coverage> = {
  starting: "growing",
  walking: "growing",
  following: "growing",
  retrying: "growing",
  done: "growing",
  paused: "paused",
  offline: "offline",
  failed: "stopped",
};

/** How much is known of the lists that a route shows. Whoever has to know whether something may still come asks here. */
export function useCoverage(scope: AssetQuery["kind"]): Coverage {
  const complete = {
    image: useStatusOf(({ feeds }) => feeds.image.complete),
    video: useStatusOf(({ feeds }) => feeds.video.complete),
  };
  const sync = useSync();
  const lacking = kinds.filter((kind) => (scope === "all" || scope === kind) && !complete[kind]);
  const found = lacking.map((kind) => coverages[sync[kind].phase]);
  return found.find((coverage) => coverage !== "stopped") ?? found[0] ?? "complete";
}
