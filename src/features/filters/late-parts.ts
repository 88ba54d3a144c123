import { startedUp } from "#shared/start-up.ts";
import { lazy } from "#ui/late/lazy.tsx";

// None of these is needed before the first picture.
export const ActiveFilters = lazy(() => import("./active-filters.tsx"), "ActiveFilters");
export const FilterPanel = lazy(() => import("./filter-panel.tsx"), "FilterPanel", startedUp);
export const FilterSheet = lazy(() => import("./filter-sheet.tsx"), "FilterSheet");
export const NoResults = lazy(() => import("./no-results.tsx"), "NoResults");
