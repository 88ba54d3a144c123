import { lazy } from "#ui/late/lazy.tsx";

// None of these is needed before the first picture.
export const RecentSearches = lazy(() =>
  import("./recent/recent-searches.tsx").then((m) => ({ default: m.RecentSearches })),
);
