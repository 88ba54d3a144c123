import { type MouseEvent, type PointerEvent, type RefCallback, useEffectEvent, useRef } from "react";
import { useSwipe } from "./use-swipe.ts";
import type { Point } from "./zoom.ts";

/** What gestures do to a picture. Points are from the stage's centre, in CSS pixels. */
export interface Zoomable {
  /** Whether it is larger than fit: a drag moves it about then, and is no swipe. */
  zoomed: boolean;
  /** Multiplies the scale around a point. */
  by: (factor: number, at: Point) => void;
  /** Two fingers: multiplies the scale around a point and moves with it. */
  pinch: (factor: number, at: Point, by: Point) => void;
  pan: (by: Point) => void;
  /** Between fit and 100 %. */
  toggle: (at: Point) => void;
}

/** Two taps within this time and distance are one double tap. */
const doubleTap = { ms: 300, px: 24 };

const between = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y);
const middle = (a: Point, b: Point): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });

/** From the stage's centre, as `zoom.ts` counts. */
function pointOf(event: { clientX: number; clientY: number; currentTarget: EventTarget | null }): Point {
  const box = (event.currentTarget as HTMLElement).getBoundingClientRect();
  return {
    x: event.clientX - box.left - box.width / 2,
    y: event.clientY - box.top - box.height / 2,
  };
}

/**
 * Wheel, drag, pinch, double click and double tap, and a swipe to the next or previous item (`onSwipe(1)` or -1)
 * while the picture fits. `swipe` is how far a finger has pulled it aside so far.
 */
export function useGestures(zoom: Zoomable, onSwipe: (delta: 1 | -1) => void) {
  const pointers = useRef(new Map<number, Point>());
  const tap = useRef<{ at: Point; when: number } | null>(null);
  const lastType = useRef("mouse");
  const { pulled, pull, release, cancel } = useSwipe(onSwipe);

  const onWheel = useEffectEvent((event: WheelEvent) => {
    event.preventDefault();
    // Lines to pixels; a pinch on a trackpad arrives as a wheel with Ctrl and far smaller steps.
    const pixels = event.deltaY * (event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1);
    zoom.by(Math.exp(-pixels * (event.ctrlKey ? 0.01 : 0.002)), pointOf(event));
  });
  const ref: RefCallback<HTMLElement> = (element) => {
    // React listens passively to the wheel, and a passive listener cannot keep the page from zooming.
    const listener = (event: WheelEvent) => onWheel(event);
    element?.addEventListener("wheel", listener, { passive: false });
    return () => element?.removeEventListener("wheel", listener);
  };

  const onPointerDown = (event: PointerEvent) => {
    if (event.button !== 0) return;
    lastType.current = event.pointerType;
    event.currentTarget.setPointerCapture(event.pointerId);
    pointers.current.set(event.pointerId, pointOf(event));
    if (pointers.current.size > 1) cancel();
  };

  const onPointerMove = (event: PointerEvent) => {
    const before = pointers.current.get(event.pointerId);
    if (!before) return;
    const now = pointOf(event);
    const others = [...pointers.current].filter(([id]) => id !== event.pointerId).map(([, at]) => at);
    pointers.current.set(event.pointerId, now);
    const [other] = others;
    if (other) {
      const factor = between(now, other) / Math.max(1, between(before, other));
      zoom.pinch(factor, middle(now, other), { x: (now.x - before.x) / 2, y: (now.y - before.y) / 2 });
    } else if (zoom.zoomed) zoom.pan({ x: now.x - before.x, y: now.y - before.y });
    else if (event.pointerType === "touch") pull(now.x - before.x);
  };

  const onPointerUp = (event: PointerEvent) => {
    if (!pointers.current.delete(event.pointerId) || pointers.current.size > 0) return;
    if (!release() && event.pointerType === "touch") onTap(pointOf(event));
  };

  const onTap = (at: Point) => {
    const now = performance.now();
    const first = tap.current;
    const second = first && now - first.when < doubleTap.ms && between(first.at, at) < doubleTap.px;
    tap.current = second ? null : { at, when: now };
    if (second) zoom.toggle(at);
  };

  const onPointerCancel = (event: PointerEvent) => {
    pointers.current.delete(event.pointerId);
    cancel();
  };

  const handlers = {
    onPointerDown,
    onPointerMove,
    onPointerUp,
    onPointerCancel,
    // A double tap sends a double click as well on some systems; it has been dealt with by then.
    onDoubleClick: (event: MouseEvent) => {
      if (lastType.current !== "touch") zoom.toggle(pointOf(event));
    },
  };
  return { ref, handlers, swipe: pulled };
}
