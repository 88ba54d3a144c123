import type { RefCallback } from "react";
import { useSelection } from "#library/selection/use-selection.ts";
import { afterPaint } from "#shared/after-paint.ts";

/**
 * For the `ref` of a tile: its attribute `data-selected`, by which one at rest shows that it is. All forty on screen may be
 * selected by one key: in place of elements of their own they get another style then, without a render, and one frame after
 * the bar that tells how many they are.
 */
export function useSelectedAttribute(row: number): RefCallback<HTMLElement> {
  const selection = useSelection();
  return (tile) => {
    if (!tile) return;
    const show = () => void tile.toggleAttribute("data-selected", selection.has(row));
    show();
    return selection.subscribeRow(row, () => (selection.ofMany ? void afterPaint().then(show) : show()));
  };
}
