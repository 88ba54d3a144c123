// The door of the prompts: all that others may know of them.
export { type ChosenVariants, Family } from "./family/family.tsx";
export { focusedPicture } from "./focused-picture.ts";
export { type CurrentEntry, Prompts } from "./prompts.tsx";
