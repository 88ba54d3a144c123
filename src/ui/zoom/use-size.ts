import { type RefCallback, useState } from "react";
import type { Size } from "./zoom.ts";

/** The size of an element in CSS pixels, followed live; undefined before its first layout. */
export function useSize(): [RefCallback<HTMLElement>, Size | undefined] {
  const [size, setSize] = useState<Size>();
  const ref = (element: HTMLElement | null) => {
    if (!element) return;
    const measure = () => setSize({ width: element.clientWidth, height: element.clientHeight });
    // At once, so that the first paint has its box; the observer's first call comes too late for that.
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  };
  return [ref, size];
}
