import { type FocusEvent, type KeyboardEvent, type PointerEvent, useState } from "react";

/**
 * Whether the pointer or the focus is on a tile: only then does it carry controls, since sixty tiles with buttons
 * are what makes a fling stutter. `hovered` is for what a mouse alone may start.
 */
export function useLit() {
  const [hovered, setHovered] = useState(false);
  const [focused, setFocused] = useState(false);
  return {
    lit: hovered || focused,
    hovered,
    handlers: {
      onPointerEnter: (event: PointerEvent) => setHovered(event.pointerType === "mouse"),
      onPointerLeave: () => setHovered(false),
      onFocus: (event: FocusEvent) => setFocused(event.target.matches(":focus-visible")),
      // Whoever presses a letter on it goes by keys now, though a mouse has put the focus there: C needs the copy button.
      onKeyDown: (event: KeyboardEvent) => event.key.length === 1 && setFocused(true),
      onBlur: (event: FocusEvent) => setFocused(event.currentTarget.contains(event.relatedTarget)),
    },
  };
}
