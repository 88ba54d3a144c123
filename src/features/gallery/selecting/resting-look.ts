import type { RefCallback } from "react";
import { useSelection } from "#library/selection/use-selection.ts";

/*
 * How a tile at rest shows how it stands to the selection. All forty on screen may be selected by one key: in place of
 * elements of their own they get another style then, by an attribute that is written to them and that React knows nothing of.
 */

/** The ring to press of a tile while something is selected: a click selects it too. */
const ring = "not-data-selected:group-data-selecting/sheet:after:ring-at-rest";
export const framedAtRest = `${ring} data-selected:before:check-at-rest data-selected:before:inset-0 data-selected:before:rounded-[inherit] data-selected:before:border-3 data-selected:before:border-ink data-selected:before:bg-position-[4px_4px] data-selected:before:inset-ring-1 data-selected:before:inset-ring-page`;
/** For a tile that shows by its ground that it is selected. */
export const plainAtRest = `${ring} data-selected:bg-control data-selected:before:check-at-rest data-selected:before:top-[7px] data-selected:before:left-[7px] data-selected:before:size-[22px]`;

/** For the `ref` of a tile: its attribute `data-selected`, from the moment in which it is mounted. */
export function useSelectedAttribute(row: number): RefCallback<HTMLElement> {
  const selection = useSelection();
  return (tile) => {
    if (!tile) return;
    const show = () => void tile.toggleAttribute("data-selected", selection.has(row));
    show();
    return selection.subscribeRow(row, show);
  };
}
