import { looks } from "#library/selection/selection.ts";

/** The ring to press of a tile while something is selected: a click selects it too. */
const ring = "group-data-selecting/sheet:after:ring-at-rest";
const framed =
  "before:check-at-rest before:inset-0 before:rounded-[inherit] before:border-3 before:border-ink before:bg-position-[4px_4px] before:inset-ring-1 before:inset-ring-page";
const plain = "bg-control before:check-at-rest before:top-[7px] before:left-[7px] before:size-[22px]";

/**
 * The classes by which a tile at rest shows how it stands to the selection; null where `TileCheck` shows it. All forty on
 * screen may be selected by one key: in place of elements of their own they get another style then. `bare`: the tile
 * shows by itself that it is selected.
 */
export function restingLook(lit: boolean, look: number, bare = false): string | null {
  if (lit || look > looks.selected) return null;
  if (look === 0) return ring;
  return bare ? plain : framed;
}
