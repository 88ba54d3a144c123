import { IconButton } from "#ui/controls/button.tsx";
import type { Conductor } from "../sync/conductor.ts";
import { useHold } from "../sync/use-conductor.ts";
import type { Item } from "../use-compared.ts";
import { head } from "./best-grid.ts";
import { Letter } from "./letter.tsx";
import type { LinkedZoom } from "./use-linked-zoom.ts";

export interface PaneHeadProps {
  item: Item;
  index: number;
  conductor: Conductor;
  zoom: LinkedZoom;
  /** Whether it is the one that is heard, and how to change that; undefined for what has no sound. */
  heard: boolean | undefined;
  onHear: (hear: boolean) => void;
  /** Undefined where it is the first already, or there are but two. */
  onFirst: (() => void) | undefined;
  /** Undefined where too few would be left. */
  onRemove: (() => void) | undefined;
}

/** What an item is, and what can be done with it alone. */
export function PaneHead(props: PaneHeadProps) {
  const { item, zoom, heard, onHear, onFirst, onRemove } = props;
  const { letter, asset } = item;
  return (
    <header style={{ height: head }} className="flex shrink-0 items-center gap-2 pl-2 text-ui">
      <Letter>{letter}</Letter>
      <span className="min-w-0 flex-1 truncate" title={asset?.model}>
        <bdi>{asset?.model || item.key.kind}</bdi>
        <HoldWords {...props} />
      </span>
      <span className="shrink-0 text-quiet text-small tabular-nums max-sm:hidden">{`${zoom.percent} %`}</span>
      <span className="flex shrink-0">
        {heard !== undefined && (
          <IconButton
            label={`Hear ${letter}`}
            icon={heard ? "sound" : "mute"}
            pressed={heard}
            onClick={() => onHear(!heard)}
          />
        )}
        <IconButton
          label={`Zoom ${letter} by itself`}
          icon={zoom.free ? "expand" : "link"}
          pressed={zoom.free}
          onClick={() => zoom.letGo(!zoom.free)}
        />
        {onFirst && <IconButton label={`Put ${letter} first`} icon="up" onClick={onFirst} />}
        {onRemove && <IconButton label={`Remove ${letter}`} icon="close" onClick={onRemove} />}
      </span>
    </header>
  );
}

function HoldWords({ conductor, index }: PaneHeadProps) {
  const hold = useHold(conductor, index);
  if (!hold) return null;
  return (
    <span className="text-quiet">
      {hold === "end" ? " · holds its last frame" : " · waits for its start"}
    </span>
  );
}
