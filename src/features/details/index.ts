// The door of the details: all that others may know of them.
export { Details } from "./details.tsx";
export { PrintItem } from "./print-item.tsx";
export { saveOriginal } from "./save-original.ts";
export { useDetailsKeys } from "./use-details-keys.ts";
