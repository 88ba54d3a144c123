import type { ReactNode } from "react";
import type { LinkedZoom } from "../use-linked-zoom.ts";

interface LayerProps {
  zoom: LinkedZoom;
  /** It has no frame of its own: what has not come yet is not to be seen over what lies below. */
  bare?: boolean;
  children: ReactNode;
}

/** Holds what is shown at the place that its zoom says, in the middle of its parent. */
export function Layer({ zoom, bare = false, children }: LayerProps) {
  const { view, box, eased } = zoom;
  return (
    <div
      className={`absolute top-1/2 left-1/2 ${bare ? "" : "bg-frame"} ${eased ? "transition-transform motion-reduce:transition-none" : ""}`}
      style={{
        width: box.width,
        height: box.height,
        transform: `translate(-50%, -50%) translate(${view.x}px, ${view.y}px) scale(${view.scale})`,
      }}
    >
      {children}
    </div>
  );
}
