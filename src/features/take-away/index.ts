// The door of take-away: all that others may know of it.

export { TakeHome } from "./take-home.tsx";
export { TakeHomeButton } from "./take-home-button.tsx";
export { useTakeHome } from "./use-take-home.ts";
