import { useEffect, useLayoutEffect, useRef } from "react";
import type { QueryResult } from "#catalog/index.ts";
import { type Anchor, anchorAt, positionOf } from "./anchor.ts";
import { boxOf } from "./layout/locate.ts";
import type { SheetLayout } from "./layout/sheet-layout.ts";
import { recallPosition, rememberPosition } from "./positions.ts";
import type { SheetScroller } from "./sheet-scroller.ts";

interface KeptPosition {
  scroller: SheetScroller;
  layout: SheetLayout;
  result: QueryResult;
  /** The sheet's height, whatever follows the layout included. */
  height: number;
  /** What of it is visible at a time. */
  viewport: number;
  /** Names the list: each is left and found again at its own place. */
  list: string;
  dated: boolean;
  /** The item that is open: where it is in view it stays there, while the rest flows around it. -1 for none. */
  current: number;
}

/**
 * Keeps the sheet where a person left it, by item and not by pixel: across widths, densities, views and arrivals,
 * and on coming back to a list.
 */
export function useKeptPosition(kept: KeptPosition): void {
  const { scroller, layout, result, height, viewport, list, dated, current } = kept;
  const anchor = useRef<Anchor | null>(null);
  const restored = useRef<number | null>(null);
  const shown = useRef<{ list: string; result: QueryResult } | null>(null);

  useLayoutEffect(() => {
    const before = shown.current;
    // A new list is taken up with its own result: until that has come, the previous one is still on screen.
    const taken = !before || (before.list !== list && before.result !== result);
    if (taken) anchor.current = recallPosition(list);
    shown.current = { list: taken ? list : before.list, result };
    scroller.setHeights(height, viewport);
    let cancelled = false;
    // Once React has committed, yet before anything is painted.
    queueMicrotask(() => {
      if (cancelled) return;
      scroller.moveTo(positionOf(anchor.current, layout, result, dated), { quiet: true });
      restored.current = scroller.position;
    });
    return () => {
      cancelled = true;
      if (isInView(scroller, layout, current))
        anchor.current = anchorAt(scroller.position, layout, result, current);
    };
  }, [scroller, layout, result, height, viewport, list, dated, current]);

  useEffect(() => {
    const stopMoves = scroller.onMove(() => {
      // What a new layout moved is no wish of a person's: taken for one, the place would drift with each resize.
      if (scroller.position === restored.current) return;
      restored.current = null;
      anchor.current = anchorAt(scroller.position, layout, result);
    });
    return stopMoves;
  }, [scroller, layout, result]);

  useEffect(() => {
    const remember = () => {
      if (shown.current) rememberPosition(shown.current.list, anchor.current);
    };
    const stopCalms = scroller.onCalm(remember);
    return () => {
      stopCalms();
      // The sheet may be left within the moment that calm takes.
      remember();
    };
  }, [scroller]);
}

function isInView(scroller: SheetScroller, layout: SheetLayout, index: number): boolean {
  if (index < 0) return false;
  const { top, height } = boxOf(layout, index);
  return top + height > scroller.position && top < scroller.position + scroller.viewport;
}
