import { useEffect, useEffectEvent, useRef } from "react";
import type { Row } from "#catalog/index.ts";
import { isNowhere } from "#ui/focus.ts";
import type { SheetLayout } from "./layout/sheet-layout.ts";
import { reveal } from "./reveal.ts";
import type { SheetScroller } from "./sheet-scroller.ts";
import type { TileFocus } from "./tile-focus.ts";

interface Follow {
  scroller: SheetScroller;
  focus: TileFocus;
  layout: SheetLayout;
  /** The open item's place in the list; -1 where the list does not hold it. */
  current: number;
  currentRow: Row | undefined;
  /** Hears of the open item once it is in view: what a person looks at. */
  onShown: (index: number) => void;
}

/**
 * Brings the open item into view when another is opened, and when the list first holds it; not when a new layout or
 * an arrival moves it, nor after a person has scrolled away. Once it is closed the keyboard goes on from its tile.
 */
export function useFollow({ scroller, focus, layout, current, currentRow, onShown }: Follow): void {
  const known = current >= 0;
  const show = useEffectEvent(() => {
    reveal(scroller, layout, current);
    onShown(current);
  });
  useEffect(() => {
    if (currentRow === undefined || !known) return;
    let cancelled = false;
    // After the commit and what it restored.
    queueMicrotask(() => {
      if (!cancelled) show();
    });
    return () => {
      cancelled = true;
    };
  }, [currentRow, known]);

  const last = useRef(-1);
  useEffect(() => {
    const closed = currentRow === undefined && last.current >= 0;
    // Where the focus has gone elsewhere by intent, it stays.
    if (closed && isNowhere()) focus.set(last.current, true);
    last.current = current;
  }, [focus, current, currentRow]);
}
