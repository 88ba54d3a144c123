import { type DragEvent, type PointerEvent, useRef, useState } from "react";
import { followFinger } from "./follow-finger.ts";

interface Reorder {
  /** The gap into which the dragged one would fall, counted from 0 above the first; null while nothing is dragged. */
  gap: number | null;
  /** The place of the one that is dragged; null for none. */
  dragged: number | null;
  /** For the element of the one at a place. */
  handlers: (place: number) => {
    onDragStart: (event: DragEvent) => void;
    onDragOver: (event: DragEvent) => void;
    onDrop: (event: DragEvent) => void;
    onDragEnd: () => void;
  };
  /** For its grip, which lies in an `<li>`. */
  grip: (place: number) => { onPointerDown: (event: PointerEvent) => void };
}

/**
 * Order by dragging, as the browser drags links: outside of the list one is still a link to drop elsewhere. Of a finger most
 * browsers make no such drag, so that it has a grip.
 */
export function useReorder(onMove: (from: number, to: number) => void): Reorder {
  const [from, setFrom] = useState<number | null>(null);
  const [gap, setGap] = useState<number | null>(null);
  const byFinger = useRef(false);
  const end = () => {
    byFinger.current = false;
    setFrom(null);
    setGap(null);
  };
  // Without itself the places below it are one less.
  const drop = (place: number, into: number) => onMove(place, into > place ? into - 1 : into);
  return {
    gap,
    dragged: from,
    handlers: (place) => ({
      onDragStart: (event) => {
        // A browser that drags links for a long press would take the finger away.
        if (byFinger.current) return event.preventDefault();
        event.dataTransfer.effectAllowed = "all";
        setFrom(place);
      },
      onDragOver: (event) => {
        if (from === null) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = "move";
        const { top, height } = event.currentTarget.getBoundingClientRect();
        setGap(event.clientY < top + height / 2 ? place : place + 1);
      },
      onDrop: (event) => {
        if (from === null || gap === null) return;
        event.preventDefault();
        drop(from, gap);
        end();
      },
      onDragEnd: end,
    }),
    grip: (place) => ({
      onPointerDown: ({ nativeEvent, currentTarget, pointerType, isPrimary }) => {
        const item = currentTarget.closest("li");
        if (!item || !isPrimary || pointerType === "mouse") return;
        byFinger.current = true;
        setFrom(place);
        followFinger(nativeEvent, item, {
          onGap: setGap,
          onEnd: (into) => {
            end();
            if (into !== null) drop(place, into);
          },
        });
      },
    }),
  };
}
