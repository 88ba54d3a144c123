import { useEffect, useEffectEvent } from "react";
import type { AssetKey } from "#contract/asset.ts";
import { useSelection } from "#library/selection/use-selection.ts";
import { followLink } from "#shared/follow-link.ts";
import { comparePath, itemOfPath } from "#shared/paths.ts";
import { hideToast, showToast, type Toast } from "#ui/layers/toast.tsx";
import { forgetFirst, pairedWith } from "./first-of-two.ts";

const next: Toast = {
  message: "Alt-click another to compare the two",
  action: { label: "Forget it", onSelect: forgetFirst },
};

/**
 * An Alt-click on a tile compares it with what is selected; where nothing is, with the tile that is Alt-clicked next.
 * Browsers would download what the link leads to.
 */
export function useAltClicks(compare: (near: AssetKey) => void): void {
  const selection = useSelection();
  const onClick = useEffectEvent((event: MouseEvent) => {
    const { altKey, button, ctrlKey, metaKey, shiftKey, target } = event;
    if (!altKey || button !== 0 || ctrlKey || metaKey || shiftKey || !(target instanceof Element)) return;
    const link = target.closest("[data-tile]")?.querySelector<HTMLAnchorElement>("a[href]");
    const key = link && itemOfPath(link.pathname);
    if (!key) return;
    event.preventDefault();
    event.stopPropagation();
    if (selection.size > 0) return compare(key);
    const pair = pairedWith(key);
    hideToast(next);
    if (pair) followLink(comparePath(pair));
    else showToast(next);
  });
  useEffect(() => {
    const listener = (event: MouseEvent) => onClick(event);
    // Before the sheet's own listeners, for which a click selects or opens.
    document.addEventListener("click", listener, { capture: true });
    return () => document.removeEventListener("click", listener, { capture: true });
  }, []);
}
