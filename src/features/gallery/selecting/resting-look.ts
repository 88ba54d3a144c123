import { looks } from "#library/selection/selection.ts";

/** The ring to press of a tile while something is selected: a click selects it too. */
const ring =
  "group-data-selecting/sheet:after:pointer-events-none group-data-selecting/sheet:after:absolute group-data-selecting/sheet:after:top-2 group-data-selecting/sheet:after:left-2 group-data-selecting/sheet:after:size-5 group-data-selecting/sheet:after:rounded-full group-data-selecting/sheet:after:border-2 group-data-selecting/sheet:after:border-on-scrim/80 group-data-selecting/sheet:after:bg-scrim/40 group-data-selecting/sheet:after:content-['']";

const check =
  "before:pointer-events-none before:absolute before:z-1 before:content-[''] before:bg-selected-check before:bg-no-repeat";
const framed = `${check} before:inset-0 before:rounded-[inherit] before:border-3 before:border-ink before:bg-position-[4px_4px] before:inset-ring-1 before:inset-ring-page`;
const plain = `bg-control ${check} before:top-[7px] before:left-[7px] before:size-[22px]`;

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
