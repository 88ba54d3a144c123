import { type PointerEvent, useEffect, useState } from "react";
import type { SheetScroller } from "../bands/sheet-scroller.ts";

/** How long the thumb stays after the sheet has come to rest, for a finger to take it. Milliseconds. */
const linger = 1_200;

interface Scrub {
  scroller: SheetScroller;
  /** Pixels the sheet can be scrolled. */
  range: number;
  /** The rail: free room at its ends, and the way of the thumb between. Pixels. */
  inset: number;
  track: number;
}

/** Dragging and pointing on the scrubber's rail. */
export function useScrub({ scroller, range, inset, track }: Scrub) {
  const [hover, setHover] = useState<number | null>(null);
  const [dragging, setDragging] = useState(false);
  const [moving, setMoving] = useState(false);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = scroller.onMove(() => {
      setMoving(true);
      clearTimeout(timer);
      timer = setTimeout(() => setMoving(false), linger);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [scroller]);

  const along = (event: PointerEvent<HTMLElement>) => {
    const top = event.currentTarget.getBoundingClientRect().top;
    return Math.min(track, Math.max(0, event.clientY - top - inset));
  };
  const handlers = {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      setDragging(true);
      scroller.moveTo((along(event) / track) * range);
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      if (event.pointerType === "mouse") setHover(along(event));
      if (dragging) scroller.moveTo((along(event) / track) * range);
    },
    onPointerUp: () => setDragging(false),
    onPointerCancel: () => setDragging(false),
    onPointerLeave: () => setHover(null),
  };
  return { hover, dragging, moving, handlers };
}
