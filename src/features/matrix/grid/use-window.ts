import { type RefObject, useEffect, useEffectEvent, useState } from "react";
import type { Measures } from "./measures.ts";
import { sameWindow, type Window, windowOf } from "./window.ts";

/** Before anything has been measured: a screen or so. */
const first: Window = { top: 0, bottom: 12, left: 0, right: 16 };

/** Which cells to mount, by what the frame shows. It is drawn anew when that changes, not with every pixel. */
export function useWindow(
  frame: RefObject<HTMLElement | null>,
  measures: Measures,
  rows: number,
  cols: number,
): Window {
  const [window, setWindow] = useState(first);
  const look = useEffectEvent(() => {
    if (!frame.current) return;
    const next = windowOf(frame.current, measures, rows, cols);
    setWindow((before) => (sameWindow(before, next) ? before : next));
  });
  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const follow = () => look();
    element.addEventListener("scroll", follow, { passive: true });
    const sizes = new ResizeObserver(follow);
    sizes.observe(element);
    return () => {
      element.removeEventListener("scroll", follow);
      sizes.disconnect();
    };
  }, [frame]);
  // More may have come, or the cells are of another size.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it looks at all of them by itself.
  useEffect(() => look(), [measures, rows, cols]);
  return {
    top: window.top,
    bottom: Math.min(window.bottom, rows),
    left: window.left,
    right: Math.min(window.right, cols),
  };
}
