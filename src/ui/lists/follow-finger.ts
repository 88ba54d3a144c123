import { gapAt, pullAt } from "./finger-places.ts";

interface Following {
  /** The gap of the list that the finger is at now. */
  onGap: (gap: number) => void;
  /** It has gone up there; null where the browser has taken it away, to scroll say. */
  onEnd: (gap: number | null) => void;
}

/**
 * Follows a finger that has gone down on a grip of `item`, one of a list, until it goes up. Near an end of what scrolls the
 * list it scrolls, also while the finger rests there. The grip has to be `touch-action: none`.
 */
export function followFinger(down: PointerEvent, item: HTMLElement, { onGap, onEnd }: Following): void {
  const grip = down.target as Element;
  const scroller = scrollerOf(item);
  let y = down.clientY;
  let frame = 0;
  const over = new AbortController();
  const gap = () =>
    gapAt(
      [...(item.parentElement?.children ?? [])].map((child) => child.getBoundingClientRect()),
      y,
    );
  const end = (at: number | null) => {
    over.abort();
    cancelAnimationFrame(frame);
    onEnd(at);
  };
  const step = () => {
    // Gone while it was held, by another tab.
    if (!item.isConnected) return end(null);
    scroller.scrollBy(0, pullAt(scroller.getBoundingClientRect(), y));
    onGap(gap());
    frame = requestAnimationFrame(step);
  };
  const listen = (type: "pointermove" | "pointerup" | "pointercancel", act: (event: PointerEvent) => void) =>
    grip.addEventListener(type, (event) => act(event as PointerEvent), { signal: over.signal });
  grip.setPointerCapture(down.pointerId);
  listen("pointermove", ({ clientY }) => {
    y = clientY;
  });
  listen("pointerup", () => end(gap()));
  listen("pointercancel", () => end(null));
  frame = requestAnimationFrame(step);
}

/** What scrolls an element. */
function scrollerOf(element: HTMLElement): Element {
  for (let at = element.parentElement; at; at = at.parentElement)
    if (at.scrollHeight > at.clientHeight && /auto|scroll/.test(getComputedStyle(at).overflowY)) return at;
  return document.documentElement;
}
