import { useEffect } from "react";
import { tinykeys } from "tinykeys";
import { boxOf, indexAt, isHeading, neighbour, rowAtOffset } from "./layout/locate.ts";
import type { SheetLayout } from "./layout/sheet-layout.ts";
import { reveal } from "./reveal.ts";
import type { SheetScroller } from "./sheet-scroller.ts";
import type { TileFocus } from "./tile-focus.ts";

interface SheetKeys {
  /** The sheet's own element. */
  sheet: { readonly current: HTMLElement | null };
  scroller: SheetScroller;
  focus: TileFocus;
  layout: SheetLayout;
  enabled: boolean;
}

/**
 * Arrows, Home, End and the page keys move the focus in visual order, over rows that are not mounted. They work
 * from the sheet and from nowhere in particular (the body), never from another control.
 */
export function useSheetKeys({ sheet, scroller, focus, layout, enabled }: SheetKeys): void {
  useEffect(() => {
    if (!enabled || layout.count === 0) return;
    const go = (index: number) => {
      reveal(scroller, layout, index);
      focus.set(index, true);
    };
    const onKey = (next: (index: number) => number) => (event: KeyboardEvent) => {
      const target = event.target as Node;
      if (event.defaultPrevented || (target !== document.body && !sheet.current?.contains(target))) return;
      event.preventDefault();
      const index = Math.min(focus.index, layout.count - 1);
      // The first key only takes up the place: the tile in view that Tab would reach.
      go(focus.held ? next(index) : index);
    };
    const page = (direction: 1 | -1) => (index: number) =>
      pageFrom(layout, index, direction * scroller.viewport);
    const actions = {
      ArrowLeft: onKey((index) => neighbour(layout, index, "left")),
      ArrowRight: onKey((index) => neighbour(layout, index, "right")),
      ArrowUp: onKey((index) => neighbour(layout, index, "up")),
      ArrowDown: onKey((index) => neighbour(layout, index, "down")),
      PageUp: onKey(page(-1)),
      PageDown: onKey(page(1)),
      Home: onKey(() => 0),
      End: onKey(() => layout.count - 1),
    };
    // By default a key that is held down counts once.
    return tinykeys(window, actions, { ignore: (event) => event.isComposing });
  }, [sheet, scroller, focus, layout, enabled]);
}

/** The item about a screen away in the same column. */
function pageFrom(layout: SheetLayout, index: number, distance: number): number {
  const { left, top, width } = boxOf(layout, index);
  let row = rowAtOffset(layout, Math.min(Math.max(0, top + distance), layout.height));
  // A heading's items are in the row below it.
  if (isHeading(layout, row)) row++;
  return indexAt(layout, row, left + width / 2);
}
