import { useEffect, useRef, useState } from "react";

/** Steps that follow each other faster than this pass an item by, milliseconds. */
export const passing = 150;

/**
 * Whether the person rests on the item: true right after a single step, false while an arrow key is held. What is
 * costly to fetch is not begun for an item that is only passed by.
 */
export function useSettled(key: string): boolean {
  const [settled, setSettled] = useState(key);
  const last = useRef(Number.NEGATIVE_INFINITY);
  useEffect(() => {
    const now = performance.now();
    const wait = now - last.current < passing ? passing : 0;
    last.current = now;
    const timer = setTimeout(() => setSettled(key), wait);
    return () => clearTimeout(timer);
  }, [key]);
  return settled === key;
}
