// The door of the views: all that others may know of them.
export { RecentSearches } from "./late-parts.ts";
export { useRecentSearches } from "./recent/use-recent-searches.ts";
