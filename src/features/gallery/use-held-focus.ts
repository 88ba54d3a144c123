import { type RefObject, useEffect } from "react";
import type { TileFocus } from "./tile-focus.ts";

/**
 * Tells `focus` which tile the keyboard is on, and when it has gone to something else of the page. A tile that is
 * unmounted with the focus leaves it nowhere, which is no place to have gone to: it has it back when it returns.
 */
export function useHeldFocus(sheet: RefObject<HTMLElement | null>, focus: TileFocus): void {
  useEffect(() => {
    const look = ({ target }: FocusEvent) => {
      if (!(target instanceof Element)) return;
      const within = sheet.current?.contains(target);
      const tile = within ? target.closest<HTMLElement>("[data-tile]") : null;
      if (tile) focus.set(Number(tile.dataset.tile), true);
      else if (!within && focus.held) focus.set(focus.index, false);
    };
    // Not React's own event, which is silent while it commits: what mounts with the focus takes it then.
    document.addEventListener("focusin", look);
    return () => document.removeEventListener("focusin", look);
  }, [sheet, focus]);
}
