// The door of the palette: all that others may know of it.
export type { Entry } from "./entry.ts";
export { Palette } from "./palette.tsx";
