import { lazy } from "#ui/late/lazy.tsx";

// None of these is needed before the first picture.
export const RecentSearches = lazy(() =>
  import("./recent/recent-searches.tsx").then((m) => ({ default: m.RecentSearches })),
);
export const SavedViews = lazy(() => import("./saved-views.tsx").then((m) => ({ default: m.SavedViews })));
export const ViewsAtHand = lazy(() =>
  import("./views-at-hand.tsx").then((m) => ({ default: m.ViewsAtHand })),
);
