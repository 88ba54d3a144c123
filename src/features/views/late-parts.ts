import { lazy } from "#ui/late/lazy.tsx";

// None of these is needed before the first picture.
export const RecentSearches = lazy(() =>
  import("./recent/recent-searches.tsx").then((m) => ({ default: m.RecentSearches })),
);
export const SavedViews = lazy(() => import("./saved-views.tsx").then((m) => ({ default: m.SavedViews })));
export const FirstViewKeeper = lazy(() =>
  import("./first-view-keeper.tsx").then((m) => ({ default: m.FirstViewKeeper })),
);
