import { useState } from "react";
import { flushSync } from "react-dom";

/** The content box of an element in pixels; the width is 0 until it is mounted. */
export function useBox() {
  const [width, setWidth] = useState(0);
  const [height, setHeight] = useState(0);
  const ref = (element: HTMLElement | null) => {
    if (!element) return;
    const measure = () => {
      setWidth(element.clientWidth);
      setHeight(element.clientHeight);
    };
    measure();
    // An observer is called between layout and painting: the new layout is in the very frame that has the new size.
    const observer = new ResizeObserver(() => flushSync(measure));
    observer.observe(element);
    return () => observer.disconnect();
  };
  return { ref, width, height };
}
