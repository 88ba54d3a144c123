import { useEffect } from "react";
import { onShortcuts } from "#ui/shortcuts.ts";
import { boxOf, indexAt, isHeading, neighbour, rowAtOffset } from "./layout/locate.ts";
import type { SheetLayout } from "./layout/sheet-layout.ts";
import { reveal } from "./reveal.ts";
import type { SheetScroller } from "./sheet-scroller.ts";
import type { TileFocus } from "./tile-focus.ts";

/** How much of what is visible a Space scrolls by. */
const screenful = 0.875;

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
 * from the sheet and from nowhere in particular (the body), never from another control. There Space scrolls too: the
 * browser would scroll the page, which has nothing to scroll.
 */
export function useSheetKeys({ sheet, scroller, focus, layout, enabled }: SheetKeys): void {
  useEffect(() => {
    if (!enabled || layout.count === 0) return;
    const go = (index: number) => {
      reveal(scroller, layout, index);
      focus.set(index, true);
    };
    const onKey = (next: (index: number, held: boolean) => number) => (event: KeyboardEvent) => {
      if (event.defaultPrevented || !isOurs(event.target as Node)) return;
      event.preventDefault();
      const index = Math.min(focus.index, layout.count - 1);
      go(next(index, focus.held));
    };
    // The sheet's own, and nobody's: pressed on the body, or on what holds the sheet.
    const isOurs = (target: Node) => {
      const own = sheet.current;
      return own !== null && (own.contains(target) || target.contains(own));
    };
    // The first arrow only takes up the place: the tile in view that Tab would reach.
    const arrow = (way: Parameters<typeof neighbour>[2]) =>
      onKey((index, held) => (held ? neighbour(layout, index, way) : index));
    // On a tile the browser does it: the tile lies in what scrolls.
    const scroll = (direction: 1 | -1) => (event: KeyboardEvent) => {
      const target = event.target as Node;
      if (event.defaultPrevented || !isOurs(target) || sheet.current?.contains(target)) return;
      event.preventDefault();
      scroller.moveTo(scroller.position + direction * scroller.viewport * screenful);
    };
    const page = (direction: 1 | -1) => (index: number) =>
      pageFrom(layout, index, direction * scroller.viewport);
    const actions = {
      ArrowLeft: arrow("left"),
      ArrowRight: arrow("right"),
      ArrowUp: arrow("up"),
      ArrowDown: arrow("down"),
      PageUp: onKey(page(-1)),
      PageDown: onKey(page(1)),
      Home: onKey(() => 0),
      End: onKey(() => layout.count - 1),
      Space: scroll(1),
      "Shift+Space": scroll(-1),
    };
    return onShortcuts(actions, { held: true });
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
