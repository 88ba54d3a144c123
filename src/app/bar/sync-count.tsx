import { formatCount } from "#shared/format.ts";

/** How many the walks have found so far. A phone has the same number in the line below, and no room for it here. */
export const SyncCount = ({ count }: { count: number }) => (
  <span className="max-sm:hidden tabular-nums">{formatCount(count)}</span>
);
