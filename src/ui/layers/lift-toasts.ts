import { useSyncExternalStore } from "react";
import { Listeners } from "#shared/listeners.ts";

// No custom property of the document: each change of one is a new style for every element of the page.
let foot = 0;
const listeners = new Listeners();

function setFoot(height: number): void {
  foot = height;
  listeners.tell();
}

/** A ref: toasts stand above what stands at the foot of the page, for as long as that is there. */
export function liftToasts(element: HTMLElement | null): (() => void) | undefined {
  if (!element) return;
  const observer = new ResizeObserver(() => setFoot(element.offsetHeight));
  observer.observe(element);
  return () => {
    observer.disconnect();
    setFoot(0);
  };
}

/** Height, in pixels, of what stands at the foot of the page. */
export const useFoot = (): number => useSyncExternalStore(listeners.add, () => foot);
