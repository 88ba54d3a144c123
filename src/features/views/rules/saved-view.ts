import type { OwnChange } from "#catalog/index.ts";

export type { SavedView } from "#catalog/index.ts";

/** A change of one view, as it is kept; null removes it. */
export type ViewChange = OwnChange<"view">;
