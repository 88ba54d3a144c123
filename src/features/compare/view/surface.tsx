import type { ReactNode } from "react";
import { useGestures } from "#ui/zoom/use-gestures.ts";
import type { LinkedZoom } from "./use-linked-zoom.ts";

const noSwipe = () => {};

interface SurfaceProps {
  zoom: LinkedZoom;
  className?: string;
  children: ReactNode;
}

/** Where wheel, drag and pinch act on what is shown. */
export function Surface({ zoom, className = "", children }: SurfaceProps) {
  const { ref, handlers } = useGestures(zoom, noSwipe);
  return (
    <div
      ref={ref}
      {...handlers}
      className={`relative overflow-hidden ${zoom.zoomed ? "cursor-grab touch-none active:cursor-grabbing" : "touch-pan-y"} ${className}`}
    >
      {children}
    </div>
  );
}
