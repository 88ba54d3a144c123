import type { ReactNode } from "react";
import { useGestures } from "#ui/zoom/use-gestures.ts";
import type { LinkedZoom } from "./use-linked-zoom.ts";

const noSwipe = () => {};

interface SurfaceProps {
  zoom: LinkedZoom;
  children: ReactNode;
}

/**
 * Where wheel, drag and pinch act on what is shown; fills its parent. It captures every pointer, and with it the click that
 * follows: buttons stand beside it.
 */
export function Surface({ zoom, children }: SurfaceProps) {
  const { ref, handlers } = useGestures(zoom, noSwipe);
  return (
    <div
      ref={ref}
      {...handlers}
      className={`absolute inset-0 isolate overflow-hidden bg-panel ${zoom.zoomed ? "cursor-grab touch-none active:cursor-grabbing" : "touch-pan-y"}`}
    >
      {children}
    </div>
  );
}
