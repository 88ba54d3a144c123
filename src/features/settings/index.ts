/** The door of the settings: everything outside imports from here. */
export { Settings } from "./settings.tsx";
