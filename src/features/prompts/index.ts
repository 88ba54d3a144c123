// The door of the prompts: all that others may know of them.
export { Prompts } from "./prompts.tsx";
