import type { AssetKey } from "#contract/asset.ts";
import { within } from "#shared/base.ts";
import { itemOfPath } from "#shared/paths.ts";

/**
 * The asset of an Alt-click on a tile, or on a picture that leads to it; null for every other click. Who takes it must
 * claim it: browsers would download what the link leads to.
 */
function altClicked({ altKey, button, ctrlKey, metaKey, shiftKey, target }: MouseEvent): AssetKey | null {
  if (!altKey || button !== 0 || ctrlKey || metaKey || shiftKey || !(target instanceof Element)) return null;
  const tile = target.closest("[data-tile]");
  const link = tile
    ? tile.querySelector<HTMLAnchorElement>("a[href]")
    : target.closest<HTMLAnchorElement>("a[href]");
  return link && itemOfPath(within(link.pathname));
}

/** Calls `take` with every Alt-click on an asset, before anybody else hears of it. Returns the undo. */
export function onAltClicks(take: (key: AssetKey, event: MouseEvent) => void): () => void {
  const listener = (event: MouseEvent) => {
    const key = altClicked(event);
    if (!key) return;
    event.preventDefault();
    event.stopPropagation();
    take(key, event);
  };
  // Before the sheet's own listeners, for which a click selects or opens.
  document.addEventListener("click", listener, { capture: true });
  return () => document.removeEventListener("click", listener, { capture: true });
}
