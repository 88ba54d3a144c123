import { useEffect, useEffectEvent, useLayoutEffect, useRef } from "react";
import type { QueryResult, Row } from "#catalog/index.ts";
import { nextAnchor, positionOf } from "./anchor.ts";
import type { SheetLayout } from "./layout/sheet-layout.ts";
import type { Place, Places } from "./places.ts";
import type { SheetScroller } from "./sheet-scroller.ts";
import type { TileFocus } from "./tile-focus.ts";

interface KeptPosition {
  scroller: SheetScroller;
  focus: TileFocus;
  layout: SheetLayout;
  result: QueryResult;
  /** The sheet's height, whatever follows the layout included. */
  height: number;
  /** What of it is visible at a time. */
  viewport: number;
  /** Names the list: each is left and found again at its own place. */
  list: string;
  dated: boolean;
  places: Places;
}

/**
 * Keeps the sheet where a person left it, by item and not by pixel: across widths, densities, views and arrivals,
 * and on coming back to a list. Returns what to call when they have turned to an item in another way than by the
 * keyboard's focus.
 */
export function useKeptPosition(kept: KeptPosition): (index: number) => void {
  const { scroller, focus, layout, result, height, viewport, list, dated, places } = kept;
  const anchor = useRef<Place | null>(null);
  const shown = useRef<{ list: string; result: QueryResult } | null>(null);
  const sight = { layout, result, viewport };

  useLayoutEffect(() => {
    const before = shown.current;
    // A new list is taken up with its own result: until that has come, the previous one is still on screen.
    const taken = !before || (before.list !== list && before.result !== result);
    anchor.current = nextAnchor(
      anchor.current,
      taken ? { type: "taken up", anchor: places.recall(list) } : { type: "laid out" },
    );
    shown.current = { list: taken ? list : before.list, result };
    scroller.setHeights(height, viewport);
    let cancelled = false;
    // Once React has committed, yet before anything is painted.
    queueMicrotask(() => {
      if (cancelled) return;
      scroller.moveTo(positionOf(anchor.current, { layout, result, viewport }, dated), { quiet: true });
    });
    return () => {
      cancelled = true;
    };
  }, [scroller, layout, result, height, viewport, list, dated, places]);

  const pick = (index: number) => {
    const { position } = scroller;
    anchor.current = nextAnchor(anchor.current, { type: "picked", sight, position, index });
  };
  const onLook = useEffectEvent(() => {
    const { position } = scroller;
    anchor.current = nextAnchor(anchor.current, { type: "scrolled", sight, position });
  });
  const onFocus = useEffectEvent(() => {
    if (focus.held) pick(focus.index);
  });
  useEffect(() => scroller.onLook(onLook), [scroller]);

  const focusedRow = useRef<Row | undefined>(undefined);
  // With the layout, as the tab stop follows a new result: later it would be heard with the places of before.
  useLayoutEffect(
    () =>
      focus.subscribe(() => {
        const row = result.rows[focus.index];
        // The same item was only moved by a result, or took back the focus that it had.
        if (row === focusedRow.current) return;
        focusedRow.current = row;
        onFocus();
      }),
    [focus, result],
  );

  useEffect(() => {
    const remember = () => {
      if (shown.current) places.remember(shown.current.list, anchor.current);
    };
    const stopCalms = scroller.onCalm(remember);
    return () => {
      stopCalms();
      // The sheet may be left within the moment that calm takes.
      remember();
    };
  }, [scroller, places]);

  return pick;
}
