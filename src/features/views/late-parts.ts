import { startedUp } from "#shared/start-up.ts";
import { lazy } from "#ui/late/lazy.tsx";

// None of these is needed before the first picture.
export const RecentSearches = lazy(() => import("./recent/recent-searches.tsx"), "RecentSearches");
export const SavedViews = lazy(() => import("./saved-views.tsx"), "SavedViews", startedUp);
export const FirstViewKeeper = lazy(() => import("./first-view-keeper.tsx"), "FirstViewKeeper");
