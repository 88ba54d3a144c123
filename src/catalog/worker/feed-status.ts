import type { Kind } from "#contract/asset.ts";
import type { FeedStatus } from "../catalog.ts";
import { isComplete } from "../feed/frontier.ts";
import type { Replica } from "./replica.ts";

export function feedStatusOf({ engine, checkpoint }: Replica, kind: Kind): FeedStatus {
  const feed = checkpoint.feeds[kind];
  return {
    count: engine.count(kind),
    skipped: feed.skipped,
    complete: isComplete(feed),
    verifying: feed.verifyFrom !== null,
    stuck: feed.stuck,
  };
}
