// The door of the prompts: all that others may know of them.
export { Family } from "./family/family.tsx";
export { Prompts } from "./prompts.tsx";
