// The door of the views: all that others may know of them.
export { FirstViewKeeper, RecentSearches, SavedViews } from "./late-parts.ts";
export { useRecentSearches } from "./recent/use-recent-searches.ts";
export type { SavedView } from "./rules/saved-view.ts";
export { isSameView } from "./rules/view-address.ts";
export { useViewKey } from "./use-view-key.ts";
