// The door of the gallery: all that others may know of it.
export type { Place } from "./controller/place.ts";
export { type DrawnPicture, drawnSheet } from "./drawn-sheet.ts";
export { focusedRow } from "./focused-item.ts";
export type { SheetFolds } from "./folds/sheet-folds.ts";
export { DensityControl, HeldPill, ViewControl } from "./late-parts.ts";
export { sizes } from "./layout/density.ts";
export type { View } from "./layout/sheet-layout.ts";
export { listName, type Places } from "./places.ts";
export { Sheet } from "./sheet.tsx";
export { SheetSkeleton } from "./skeleton.tsx";
