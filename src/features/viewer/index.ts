// The door of the viewer: all that others may know of it.
export { type Lost, type Measured, Viewer } from "./viewer.tsx";
