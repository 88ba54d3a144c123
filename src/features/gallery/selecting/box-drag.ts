import type { QueryResult } from "#catalog/index.ts";
import type { BoxWay, Selection } from "#library/selection/selection.ts";
import type { SheetScroller } from "../bands/sheet-scroller.ts";
import { areaBetween, itemsIn } from "../layout/in-box.ts";
import type { SheetLayout } from "../layout/sheet-layout.ts";
import { followDrag, type Point, pointOf } from "./drag.ts";

/** What is on the sheet by then. */
export interface Shown {
  result: QueryResult;
  layout: SheetLayout;
}

interface BoxDrag {
  sheet: HTMLElement;
  scroller: SheetScroller;
  selection: Selection;
  shown: () => Shown;
}

/** Pixels that a pointer moves before it is a drag. */
const slack = 5;

/** Whether a press may become a box: on the ground between tiles, or anywhere with a modifier. */
function mayDraw(event: PointerEvent): boolean {
  if (event.pointerType === "touch" || event.button !== 0 || !(event.target instanceof Element)) return false;
  if (event.target.closest("button, input")) return false;
  return !event.target.closest("[data-tile]") || event.shiftKey || event.ctrlKey || event.metaKey;
}

/** Lets a mouse draw boxes on a sheet, which select what they touch; with Ctrl or Cmd they flip it. Returns the undo. */
export function drawBoxes({ sheet, scroller, selection, shown }: BoxDrag): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  /** A press that may yet become a drag, or is one. */
  let pressed = false;
  let callOff = () => {};

  const begin = (press: PointerEvent, from: Point) => {
    const way: BoxWay = press.ctrlKey || press.metaKey ? "flip" : "add";
    const frame = drawFrame(sheet);
    callOff = followDrag(sheet, scroller, press, {
      move: (at) => {
        const { result, layout } = shown();
        const area = areaBetween(from, at);
        frame.show(area.left, area.top - scroller.position, area.right, area.bottom - scroller.position);
        const rows = Uint32Array.from(itemsIn(layout, area), (index) => result.rows[index] ?? 0);
        selection.drag(rows, way);
      },
      end: (kept) => {
        frame.remove();
        pressed = false;
        selection.drop(kept);
      },
    });
  };

  const onPress = (press: PointerEvent) => {
    if (!mayDraw(press)) return;
    const from = pointOf(sheet, scroller, press);
    pressed = true;
    const wait = new AbortController();
    const until = { signal: AbortSignal.any([wait.signal, signal]) };
    const onMove = (event: PointerEvent) => {
      if (Math.hypot(event.clientX - press.clientX, event.clientY - press.clientY) < slack) return;
      wait.abort();
      begin(event, from);
    };
    const onEnd = () => {
      wait.abort();
      pressed = false;
    };
    addEventListener("pointermove", onMove, until);
    addEventListener("pointerup", onEnd, until);
    addEventListener("pointercancel", onEnd, until);
  };
  sheet.addEventListener("pointerdown", onPress, { signal });
  // A link that is dragged would end the pointer's own events.
  sheet.addEventListener("dragstart", (event) => pressed && event.preventDefault(), { signal });
  return () => {
    stop.abort();
    callOff();
  };
}

/** The box as it is seen. It moves with each event of the pointer, so React has no part in it. */
function drawFrame(sheet: HTMLElement) {
  const frame = document.createElement("div");
  frame.className =
    "pointer-events-none absolute top-0 left-0 z-10 rounded-xs border border-ink bg-ink/10 outline outline-page";
  sheet.append(frame);
  return {
    show(left: number, top: number, right: number, bottom: number) {
      // No further than a little beyond the sheet: it clips nothing of its own.
      const upper = Math.max(0, top);
      const lower = Math.min(sheet.clientHeight, bottom);
      const begin = Math.max(0, left);
      frame.style.translate = `${begin}px ${upper}px`;
      frame.style.width = `${Math.max(0, Math.min(sheet.clientWidth, right) - begin)}px`;
      frame.style.height = `${Math.max(0, lower - upper)}px`;
    },
    remove: () => frame.remove(),
  };
}
