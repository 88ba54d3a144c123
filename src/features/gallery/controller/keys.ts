import { type KeyAt, keyTable } from "#shared/keys/key-table.ts";
import { boxOf, indexAt, isHeading, itemBeside, lineAtOffset } from "../layout/locate.ts";
import type { Sight, TileFocus } from "./sheet-state.ts";

/** A key of the sheet: see `keyTable`. */
export type SheetKey = KeyAt<"sheet">;
export const sheetKeys = keyTable.sheet.flatMap((row): readonly SheetKey[] => row.keys);

/** Where a key was pressed: within the sheet, on what holds it (the body, say), or on another control. */
export type Pressed = "within" | "around" | "elsewhere";

/**
 * Whether the sheet acts on a key, and the browser does not. On a tile the browser does what Space asks for: the tile
 * lies in what scrolls. Elsewhere it would scroll the page, which has nothing to scroll.
 */
export function takesKey(key: SheetKey, pressed: Pressed): boolean {
  return pressed === "around" || (pressed === "within" && !isScroll(key));
}

const isScroll = (key: SheetKey) => key === "Space" || key === "Shift+Space";

/** How much of what is visible a Space scrolls by. */
const screenful = 0.875;

/** Where a key leads: to an item, or to a position in pixels. `sight` shows at least one item. */
export function keyTarget(
  key: SheetKey,
  sight: Sight,
  position: number,
  focus: TileFocus,
): { index: number } | { position: number } {
  const { layout, viewport } = sight;
  const index = Math.min(focus.index, layout.count - 1);
  // The first arrow only takes up the tile in view that Tab would reach.
  const arrow = (way: Parameters<typeof itemBeside>[2]) => ({
    index: focus.turn > 0 ? itemBeside(layout, index, way) : index,
  });
  switch (key) {
    case "ArrowLeft":
      return arrow("left");
    case "ArrowRight":
      return arrow("right");
    case "ArrowUp":
      return arrow("up");
    case "ArrowDown":
      return arrow("down");
    case "PageUp":
      return { index: screenAway(sight, index, -1) };
    case "PageDown":
      return { index: screenAway(sight, index, 1) };
    case "Home":
      return { index: 0 };
    case "End":
      return { index: layout.count - 1 };
    case "Space":
      return { position: position + viewport * screenful };
    case "Shift+Space":
      return { position: position - viewport * screenful };
  }
}

/** The item about a screen below (1) or above (-1) another in the same column. */
function screenAway({ layout, viewport }: Sight, index: number, way: 1 | -1): number {
  const { left, top, width } = boxOf(layout, index);
  let line = lineAtOffset(layout, Math.min(Math.max(0, top + way * viewport), layout.height));
  // A heading's items are in the line below it.
  if (isHeading(layout, line)) line++;
  return indexAt(layout, line, left + width / 2);
}
