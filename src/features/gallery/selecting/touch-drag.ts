import type { Selection } from "#library/selection/selection.ts";
import type { SheetScroller } from "../bands/sheet-scroller.ts";
import { indexAt, isHeading, lineAtOffset } from "../layout/locate.ts";
import type { SheetLayout } from "../layout/sheet-layout.ts";
import type { Shown } from "./box-drag.ts";
import { followDrag, type Point } from "./drag.ts";

interface TouchDrag {
  sheet: HTMLElement;
  scroller: SheetScroller;
  selection: Selection;
  shown: () => Shown;
}

/** Milliseconds that a finger rests on a tile before it selects, and pixels that it may stray meanwhile. */
const long = 420;
const stray = 10;

/** The item that a point is at, or is nearest to in its line; below a heading, the first of its own. */
function itemAt(layout: SheetLayout, { x, y }: Point): number {
  const line = lineAtOffset(layout, Math.max(0, y));
  if (isHeading(layout, line)) return Math.min(layout.firsts[line] ?? 0, layout.count - 1);
  return indexAt(layout, line, x);
}

/** Lets a finger that rests on a tile select it, and what it is dragged over then. Returns the undo. */
export function selectByTouch({ sheet, scroller, selection, shown }: TouchDrag): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  let dragging = false;
  let pressing = false;
  let callOff = () => {};

  const begin = (press: PointerEvent, index: number) => {
    const first = shown().result.rows[index];
    if (first === undefined) return;
    dragging = true;
    navigator.vibrate?.(10);
    callOff = followDrag(sheet, scroller, press, {
      move: (at) => {
        const { result, layout } = shown();
        const from = result.rows.indexOf(first);
        const to = itemAt(layout, at);
        if (from < 0 || to < 0) return;
        selection.drag(result.rows.subarray(Math.min(from, to), Math.max(from, to) + 1), "add");
      },
      end: (kept) => {
        dragging = false;
        selection.drop(kept);
      },
    });
  };

  const onPress = (press: PointerEvent) => {
    const tile = press.target instanceof Element && press.target.closest<HTMLElement>("[data-tile]");
    if (press.pointerType !== "touch" || !press.isPrimary || !tile || dragging) return;
    if ((press.target as Element).closest("button")) return;
    pressing = true;
    const wait = new AbortController();
    const until = { signal: AbortSignal.any([wait.signal, signal]) };
    const end = () => {
      wait.abort();
      clearTimeout(timer);
      pressing = false;
    };
    const timer = setTimeout(() => {
      end();
      begin(press, Number(tile.dataset.tile));
    }, long);
    addEventListener(
      "pointermove",
      (event) => {
        if (Math.hypot(event.clientX - press.clientX, event.clientY - press.clientY) > stray) end();
      },
      until,
    );
    for (const name of ["pointerup", "pointercancel"] as const) addEventListener(name, end, until);
    // Two fingers mean something else.
    addEventListener("pointerdown", (event) => event.pointerId !== press.pointerId && end(), until);
    callOff = end;
  };
  sheet.addEventListener("pointerdown", onPress, { signal });
  // While it selects, a finger scrolls nothing. Browsers ask only those who were there before it came down.
  sheet.addEventListener("touchmove", (event) => dragging && event.preventDefault(), {
    passive: false,
    signal,
  });
  // The browser's own answer to a long press is a menu for the link, or a drag of it.
  const own = (event: Event) => (dragging || pressing) && event.preventDefault();
  sheet.addEventListener("contextmenu", own, { signal });
  sheet.addEventListener("dragstart", own, { signal });
  return () => {
    stop.abort();
    callOff();
  };
}
