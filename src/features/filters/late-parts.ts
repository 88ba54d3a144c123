import { lazy } from "#ui/late/lazy.tsx";

// None of these is needed before the first picture.
export const ActiveFilters = lazy(() =>
  import("./active-filters.tsx").then((m) => ({ default: m.ActiveFilters })),
);
export const FilterPanel = lazy(() => import("./filter-panel.tsx").then((m) => ({ default: m.FilterPanel })));
export const FilterSheet = lazy(() => import("./filter-sheet.tsx").then((m) => ({ default: m.FilterSheet })));
export const NoResults = lazy(() => import("./no-results.tsx").then((m) => ({ default: m.NoResults })));
