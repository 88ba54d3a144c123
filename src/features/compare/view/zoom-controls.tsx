import type { TableKey } from "#shared/keys/key-table.ts";
import { Button, IconButton } from "#ui/controls/button.tsx";
import { useKeys } from "#ui/keyboard/use-keys.ts";
import type { Point } from "#ui/zoom/zoom.ts";
import type { LinkedZoom } from "./use-linked-zoom.ts";

const middle: Point = { x: 0, y: 0 };
/** How far one press goes: a factor, and CSS pixels. */
const [factor, far] = [1.5, 80];

/** Zooms all that are not let go, by the first. */
export function ZoomControls({ zoom }: { zoom: LinkedZoom }) {
  const move = (x: number, y: number) => () => zoom.panBy({ x, y });
  const out = () => zoom.zoomBy(1 / factor);
  const into = () => zoom.zoomBy(factor);
  useKeys("image", {
    "+": into,
    "=": into,
    "-": out,
    z: () => zoom.toggle(middle),
    "Shift+ArrowLeft": move(far, 0),
    "Shift+ArrowRight": move(-far, 0),
    "Shift+ArrowUp": move(0, far),
    "Shift+ArrowDown": move(0, -far),
  });
  return (
    <span className="flex items-center">
      <IconButton label="Zoom out" keys="-" icon="minus" disabled={!zoom.zoomed} onClick={out} />
      <Button
        variant="quiet"
        aria-label={`${zoom.percent} %, ${zoom.zoomed ? "fit" : "zoom to 100 %"}`}
        data-tip={zoom.zoomed ? "Fit" : "Zoom to 100 %"}
        data-keys={"z" satisfies TableKey}
        onClick={() => zoom.toggle(middle)}
        className="w-14 px-0! tabular-nums"
      >
        {`${zoom.percent} %`}
      </Button>
      <IconButton label="Zoom in" keys="+" icon="plus" onClick={into} />
    </span>
  );
}
