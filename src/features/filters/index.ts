// The door of the filters: all that others may know of them.
export { type ChangeQuery, clearFilters, toggleInclude } from "./edit-query.ts";
export { FilterButton } from "./filter-button.tsx";
export { ActiveFilters, FilterPanel, FilterSheet, NoResults } from "./late-parts.ts";
export { SearchField } from "./search/search-field.tsx";
export { valueLabel } from "./words.ts";
