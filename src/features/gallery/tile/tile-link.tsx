import { type KeyboardEvent, type ReactNode, useLayoutEffect, useRef, useSyncExternalStore } from "react";
import type { Asset } from "#contract/asset.ts";
import { assetName } from "#contract/asset-name.ts";
import { under } from "#shared/base.ts";
import { formatDuration } from "#shared/format.ts";
import type { KeyAt } from "#shared/keys/key-table.ts";
import { keyName } from "#shared/keys/keys.ts";
import { tableKey } from "#shared/keys/own-keys.ts";
import { itemPath } from "#shared/paths.ts";
import { moveFocus } from "#ui/keyboard/focus.ts";
import { coveringFocusRing } from "#ui/keyboard/focus-ring.ts";
import { useSheet } from "../sheet-context.ts";
import type { TileFrame } from "./tile-frame.ts";
import { useDescription } from "./use-description.ts";

interface TileLinkProps {
  asset: Asset;
  frame: TileFrame;
  current: boolean;
  onCopy: () => void;
  className?: string;
  children: ReactNode;
}

/**
 * The link of a tile, named by its prompt; `C` on it copies that. One listener follows all links: a router's link in each
 * tile is a sixth of what a new result costs.
 */
export function TileLink({ asset, frame, current, onCopy, className = "", children }: TileLinkProps) {
  const { controller, linkSearch } = useSheet();
  const { index } = frame.box;
  const ref = useRef<HTMLAnchorElement>(null);
  const turn = useSyncExternalStore(controller.onFocusMove, () => controller.turnOf(index));
  useLayoutEffect(() => {
    const tile = ref.current?.parentElement;
    // The tile's own buttons may have it.
    if (turn > 0 && !tile?.contains(document.activeElement)) moveFocus(ref.current);
  }, [turn]);
  const words = describe(asset);
  useDescription(ref, frame, words);
  const copyOnC = (event: KeyboardEvent) => {
    const modified = event.metaKey || event.ctrlKey || event.altKey;
    if (!modified && tableKey("tile", keyName(event)) === ("c" satisfies KeyAt<"tile">)) onCopy();
  };
  return (
    <a
      ref={ref}
      href={under(itemPath(asset, linkSearch))}
      tabIndex={turn < 0 ? -1 : 0}
      aria-label={assetName(asset)}
      aria-current={current || undefined}
      aria-description={words}
      onKeyDown={copyOnC}
      className={`absolute inset-0 ${coveringFocusRing} ${className}`}
    >
      {children}
    </a>
  );
}

function describe(asset: Asset): string {
  const length = asset.kind === "video" && asset.duration ? `, ${formatDuration(asset.duration)}` : "";
  return `${asset.kind === "video" ? "Video" : "Image"}${length}, ${asset.model}, ${asset.aspectRatio}`;
}
