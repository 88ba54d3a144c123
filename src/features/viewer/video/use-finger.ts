import { type PointerEvent, useRef } from "react";
import { useSwipe } from "#ui/zoom/use-swipe.ts";

/** Swiping with one finger, for what cannot be zoomed. The click of a tap stays what it is. */
export function useFinger(onSwipe: (delta: 1 | -1) => void) {
  const { pulled, pull, release, cancel } = useSwipe(onSwipe);
  const finger = useRef<{ id: number; x: number } | null>(null);
  const leave = (then: () => void) => (event: PointerEvent) => {
    if (finger.current?.id !== event.pointerId) return;
    finger.current = null;
    then();
  };
  const handlers = {
    onPointerDown: (event: PointerEvent) => {
      // A second finger makes it something else.
      cancel();
      finger.current =
        event.pointerType === "touch" && event.isPrimary ? { id: event.pointerId, x: event.clientX } : null;
    },
    onPointerMove: ({ pointerId, clientX }: PointerEvent) => {
      if (finger.current?.id !== pointerId) return;
      pull(clientX - finger.current.x);
      finger.current.x = clientX;
    },
    onPointerUp: leave(release),
    onPointerCancel: leave(cancel),
  };
  return { handlers, pulled };
}
