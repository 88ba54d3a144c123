import type { ReactNode } from "react";
import type { LinkedZoom } from "./use-linked-zoom.ts";

/** Holds what is shown at the place that its zoom says, in the middle of its parent. */
export function Layer({ zoom, children }: { zoom: LinkedZoom; children: ReactNode }) {
  const { view, box, eased } = zoom;
  return (
    <div
      className={`absolute top-1/2 left-1/2 bg-frame ${eased ? "transition-transform motion-reduce:transition-none" : ""}`}
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
