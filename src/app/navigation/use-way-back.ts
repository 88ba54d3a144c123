import { useLayoutEffect, useRef } from "react";
import { NavigationType, useLocation, useNavigationType } from "react-router";
import type { AssetKey } from "#contract/asset.ts";

/** Milliseconds after which a way back that leads nowhere is taken for closed: browsers forget old entries. */
const patience = 500;

/** The way back from an item to the list it was opened from, over all items that were opened from it in between. */
export function useWayBack(item: AssetKey | null): { go: () => boolean } {
  /** How many entries of the history lie between them; 0 after a cold start. */
  const depth = useRef(0);
  const type = useNavigationType();
  const { key } = useLocation();
  const seen = useRef<{ key: string; item: boolean } | null>(null);
  /** When going back was asked for: the browser goes later, and a second Escape in between must not leave the list. */
  const asked = useRef(Number.NEGATIVE_INFINITY);
  useLayoutEffect(() => {
    const before = seen.current;
    if (before?.key === key) return;
    seen.current = { key, item: item !== null };
    asked.current = Number.NEGATIVE_INFINITY;
    if (!item) depth.current = 0;
    else if (type === NavigationType.Push && before) depth.current = before.item ? depth.current + 1 : 1;
    // Back and forward between items: where the list lies is no longer known for certain.
    else if (type === NavigationType.Pop) depth.current = 0;
  }, [key, item, type]);
  return {
    /** Goes, unless it is going already; false where no way is known. */
    go: () => {
      if (depth.current === 0) return false;
      const waited = performance.now() - asked.current;
      if (waited < patience) return true;
      // It was asked for before, and led nowhere.
      if (waited < Number.POSITIVE_INFINITY) return false;
      asked.current = performance.now();
      window.history.go(-depth.current);
      return true;
    },
  };
}
