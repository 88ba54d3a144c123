// The door of the selection: all that others may know of it.
export { SelectionBar } from "./late-bar.tsx";
