import { useEffect, useEffectEvent } from "react";
import type { AssetKey } from "#contract/asset.ts";
import { useSelection } from "#library/selection/use-selection.ts";
import { comparePath } from "#shared/paths.ts";
import { followLink } from "#ui/follow-link.ts";
import { hideToast, showToast, type Toast } from "#ui/layers/toast.tsx";
import { onAltClicks } from "./alt-click.ts";
import { forgetFirst, pairedWith } from "./first-of-two.ts";

const next: Toast = {
  message: "Alt-click another to compare the two",
  action: { label: "Forget it", onSelect: forgetFirst },
};

/**
 * An Alt-click on an asset compares it with what is selected, by `withSelected`; where nothing is, or that is not given, with
 * the one that is Alt-clicked next.
 */
export function useAltClicks(withSelected?: (near: AssetKey) => void): void {
  const selection = useSelection();
  const take = useEffectEvent((key: AssetKey) => {
    if (withSelected && selection.size > 0) return withSelected(key);
    const pair = pairedWith(key);
    hideToast(next);
    if (pair) followLink(comparePath(pair));
    else showToast(next);
  });
  useEffect(() => onAltClicks((key) => take(key)), []);
}
