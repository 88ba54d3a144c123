// The door of the viewer: all that others may know of it.
export { pictureKeys, stageKeys, videoKeys } from "./keys.ts";
export { type Lost, type Measured, Viewer } from "./viewer.tsx";
