import type { RefCallback } from "react";
import { useSelection } from "#library/selection/use-selection.ts";

/**
 * For the `ref` of a tile: its attribute `data-selected`, by which one at rest shows that it is. All forty on screen may be
 * selected by one key: in place of elements of their own they get another style then, without a render.
 */
export function useSelectedAttribute(row: number): RefCallback<HTMLElement> {
  const selection = useSelection();
  return (tile) => {
    if (!tile) return;
    const show = () => void tile.toggleAttribute("data-selected", selection.has(row));
    show();
    return selection.subscribeRow(row, show);
  };
}
