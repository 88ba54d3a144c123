import { openLayer } from "#ui/layers/layers.ts";
import type { SheetScroller } from "../bands/sheet-scroller.ts";
import { edgeSpeed, scrollAtEdge } from "./edge-scroll.ts";

/** A point of the sheet, in pixels from its upper left corner. */
export interface Point {
  x: number;
  y: number;
}

interface DragTo {
  /** Where the pointer is now on the sheet; called for each movement and each scroll. */
  move: (at: Point) => void;
  /** The pointer has been let go, or the drag was called off. */
  end: (kept: boolean) => void;
}

/** Where the pointer is on the sheet. */
export function pointOf(
  sheet: HTMLElement,
  scroller: SheetScroller,
  at: { clientX: number; clientY: number },
): Point {
  const { left, top } = sheet.getBoundingClientRect();
  return { x: at.clientX - left, y: at.clientY - top + scroller.position };
}

/**
 * Follows a pointer that is down until it is let go, and scrolls at the edges. Escape calls it off. Returns what calls it
 * off too.
 */
export function followDrag(
  sheet: HTMLElement,
  scroller: SheetScroller,
  press: PointerEvent,
  { move, end }: DragTo,
): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  let at = { clientX: press.clientX, clientY: press.clientY };
  const tell = () => move(pointOf(sheet, scroller, at));
  const finish = (kept: boolean) => {
    if (signal.aborted) return;
    stop.abort();
    stopScroll();
    stopHearing();
    closeLayer();
    swallowClick();
    end(kept);
  };
  const stopScroll = scrollAtEdge(
    () => edgeSpeed(at.clientY - sheet.getBoundingClientRect().top, sheet.clientHeight),
    (pixels) => scroller.moveTo(scroller.position + pixels),
  );
  const stopHearing = scroller.onMove(tell);
  const closeLayer = openLayer(() => finish(false));
  const on = <K extends "pointermove" | "pointerup" | "pointercancel">(
    name: K,
    act: (event: PointerEvent) => void,
  ) => addEventListener(name, (event) => event.pointerId === press.pointerId && act(event), { signal });
  on("pointermove", (event) => {
    at = { clientX: event.clientX, clientY: event.clientY };
    tell();
  });
  on("pointerup", () => finish(true));
  on("pointercancel", () => finish(true));
  tell();
  return () => finish(false);
}

/** The click that the browser makes of a drag's end is none. */
function swallowClick(): void {
  const stop = new AbortController();
  const swallow = (event: Event) => {
    event.preventDefault();
    event.stopPropagation();
  };
  addEventListener("click", swallow, { capture: true, signal: stop.signal });
  // It comes with the release or not at all, a finger's a little later; never after another press.
  addEventListener("pointerdown", () => stop.abort(), { capture: true, signal: stop.signal });
  setTimeout(() => stop.abort(), 60);
}
