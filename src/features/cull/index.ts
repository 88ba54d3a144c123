// The door of culling: all that others may know of it.
export { Cull } from "./cull.tsx";
