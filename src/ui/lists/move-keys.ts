import type { KeyboardEvent } from "react";

/** For what is moved within a list by Alt with an arrow: `aria-keyshortcuts` says so. */
export const moveKeys = "Alt+ArrowUp Alt+ArrowDown";

/** Gives one step up (-1) or down (1) for those keys, which nobody else gets then. */
export const onMoveKeys = (onStep: (delta: 1 | -1) => void) => (event: KeyboardEvent) => {
  if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
  event.preventDefault();
  event.stopPropagation();
  onStep(event.key === "ArrowUp" ? -1 : 1);
};
