import { useKeys } from "#ui/keyboard/use-keys.ts";
import type { Zoom } from "./image/use-zoom.ts";
import type { Direction } from "./step/preload-order.ts";
import type { FullScreen } from "./use-full-screen.ts";

/** CSS pixels a press of Shift and an arrow moves a zoomed picture. */
const stride = 120;

interface ViewerKeys {
  step: (delta: Direction) => void;
  /** Undefined for what cannot be zoomed. */
  zoom: Zoom | undefined;
  fullScreen: FullScreen | undefined;
}

/** The keys of the stage as a whole; a video adds its own. */
export function useViewerKeys({ step, zoom, fullScreen }: ViewerKeys): void {
  const by = (factor: number) => zoom && (() => zoom.by(factor, undefined, true));
  const pan = (x: number, y: number) => zoom && (() => zoom.pan({ x: x * stride, y: y * stride }, true));
  useKeys("stage", {
    ArrowLeft: () => step(-1),
    ArrowRight: () => step(1),
    F: fullScreen?.toggle,
  });
  useKeys("image", {
    "+": by(1.5),
    "=": by(1.5),
    "-": by(1 / 1.5),
    z: zoom && (() => zoom.toggle()),
    "Shift+ArrowLeft": pan(1, 0),
    "Shift+ArrowRight": pan(-1, 0),
    "Shift+ArrowUp": pan(0, 1),
    "Shift+ArrowDown": pan(0, -1),
  });
}
