import type { CatalogStatus } from "#catalog/index.ts";
import { type Kind, kinds } from "#contract/asset.ts";

/** The items of a list that could not be read. */
export interface LeftOut {
  count: number;
  /** How many the list held, those included. */
  of: number;
  /** Why one of them was; null where only an earlier visit knew. */
  reason: string | null;
}

/** What is worth a line above the sheet: a few bad items are told in the sync panel alone. */
const many = { count: 10, share: 0.05 };

export function leftOutOf(feeds: CatalogStatus["feeds"], list: Kind | "all"): LeftOut {
  const counted = kinds.filter((kind) => list === "all" || list === kind).map((kind) => feeds[kind]);
  const count = counted.reduce((sum, feed) => sum + feed.skipped, 0);
  const held = counted.reduce((sum, feed) => sum + feed.count, 0);
  return {
    count,
    of: count + held,
    reason: counted.find((feed) => feed.skippedReason)?.skippedReason ?? null,
  };
}

/** Whether so many are missing that a person takes the rest for all there is. */
export const isMuch = ({ count, of }: LeftOut): boolean =>
  count > 0 && (count === of || (count >= many.count && count >= of * many.share));
