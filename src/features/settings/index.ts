// The door of the settings: all that others may know of them.
export { Settings } from "./settings.tsx";
