// The door of the marks: all that others may know of them.
export { DrawerMarks } from "./drawer-marks.tsx";
export { FieldPopover } from "./field-popover.tsx";
export { ItemMarks } from "./item-marks.tsx";
export { MarkActions } from "./mark-actions.tsx";
export { useMarkKeys } from "./use-mark-keys.ts";
export { askForField, type FieldName } from "./wanted-field.ts";
