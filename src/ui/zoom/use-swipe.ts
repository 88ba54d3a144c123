import { useRef, useState } from "react";

/** How far a finger travels before it has swiped, CSS pixels. */
const swipeLength = 60;

export interface Swipe {
  /** How far the finger has pulled the item aside so far. */
  pulled: number;
  pull: (by: number) => void;
  /** The finger has left: steps on (1) or back (-1) where it came far enough, and tells whether it did. */
  release: () => boolean;
  cancel: () => void;
}

/** A pull to the side that leads to the next or previous item. */
export function useSwipe(onSwipe: (delta: 1 | -1) => void): Swipe {
  const [pulled, setPulled] = useState(0);
  // Several moves may come before the next render.
  const far = useRef(0);
  const move = (to: number) => {
    far.current = to;
    setPulled(to);
  };
  return {
    pulled,
    pull: (by) => move(far.current + by),
    release: () => {
      const total = far.current;
      move(0);
      if (Math.abs(total) < swipeLength) return false;
      onSwipe(total < 0 ? 1 : -1);
      return true;
    },
    cancel: () => move(0),
  };
}
