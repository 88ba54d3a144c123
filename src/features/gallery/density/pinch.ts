import { sizes } from "../layout/density.ts";

interface Point {
  clientX: number;
  clientY: number;
}

/** How much further apart two fingers are for the next step. */
const aStep = 1.4;

const apart = (a: Point, b: Point): number => Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY);

/** The step of density that a pinch leads to which began at `size` with the fingers `from` pixels apart. */
export function pinchedSize(size: number, from: number, to: number): number {
  const steps = Math.round(Math.log(Math.max(1, to) / Math.max(1, from)) / Math.log(aStep));
  return Math.min(sizes.max, Math.max(sizes.min, size + steps));
}

/**
 * Lets two fingers on an element choose the step of density, in place of the browser's zoom. `size` is the one there is,
 * `onSize` is called with each other one. Returns the undo.
 */
export function followPinch(
  element: HTMLElement,
  size: () => number,
  onSize: (size: number) => void,
): () => void {
  const stop = new AbortController();
  let end = () => {};
  const begin = (event: TouchEvent) => {
    end();
    const [a, b, third] = event.touches;
    if (!a || !b || third) return;
    const from = apart(a, b);
    const began = size();
    let chosen = began;
    const move = (event: TouchEvent) => {
      const [a, b] = event.touches;
      if (!a || !b) return;
      event.preventDefault();
      const next = pinchedSize(began, from, apart(a, b));
      if (next === chosen) return;
      chosen = next;
      onSize(next);
    };
    const pinch = new AbortController();
    end = () => pinch.abort();
    const until = { signal: pinch.signal, passive: false };
    // Another size draws other tiles, and a touch goes on telling the tile it began on, which is in the page no more.
    for (const target of new Set([a.target, b.target])) {
      target.addEventListener("touchmove", move as EventListener, until);
      for (const name of ["touchend", "touchcancel"]) target.addEventListener(name, end, until);
    }
  };
  element.addEventListener("touchstart", begin, { signal: stop.signal, passive: true });
  // Browsers ask only those who were there before the fingers came down whether they may zoom by themselves.
  const ours = (event: TouchEvent) => event.touches.length === 2 && event.preventDefault();
  element.addEventListener("touchmove", ours, { signal: stop.signal, passive: false });
  return () => {
    end();
    stop.abort();
  };
}
