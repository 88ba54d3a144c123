import type { Kind } from "#contract/asset.ts";
import type { FeedStatus } from "../catalog.ts";
import { isComplete } from "../model/walk/frontier.ts";
import type { LoadedCatalog } from "./local-copy/loaded-catalog.ts";

/** `skippedReason`: why an item of the kind was left out, as far as this visit knows. */
export function feedStatusOf(
  { engine, checkpoint }: LoadedCatalog,
  kind: Kind,
  skippedReason = "",
): FeedStatus {
  const feed = checkpoint.feeds[kind];
  return {
    count: engine.count(kind),
    skipped: feed.skipped,
    skippedReason: feed.skipped > 0 ? skippedReason || null : null,
    complete: isComplete(feed),
    verifying: feed.verifyFrom !== null,
    stuck: feed.stuck,
  };
}
