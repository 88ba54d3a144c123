import { startTransition, useState } from "react";
import { flushSync } from "react-dom";

/** The content box of an element in pixels; the width is 0 until it is mounted. */
export function useBox() {
  const [box, setBox] = useState({ width: 0, height: 0 });
  const ref = (element: HTMLElement | null) => {
    if (!element) return;
    const measure = () => ({ width: element.clientWidth, height: element.clientHeight });
    let known = measure();
    // What is mounted with the first size is mounted in code that is cold: in one piece it would hold up the page.
    startTransition(() => setBox(known));
    // An observer is called between layout and painting: the new layout is in the very frame that has the new size.
    const observer = new ResizeObserver(() => {
      const { width, height } = measure();
      // The first call tells what is known.
      if (width === known.width && height === known.height) return;
      known = { width, height };
      flushSync(() => setBox(known));
    });
    observer.observe(element);
    return () => observer.disconnect();
  };
  return { ref, ...box };
}
