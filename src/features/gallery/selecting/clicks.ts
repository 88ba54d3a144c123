import type { Row } from "#catalog/index.ts";
import type { Selection } from "#library/selection/selection.ts";

/** What a click on a tile is for. "open" is the browser's: it follows the link, here or in a tab. */
export type ClickAct = "open" | "toggle" | "range";

type Press = Pick<MouseEvent, "button" | "detail" | "shiftKey" | "metaKey" | "ctrlKey" | "altKey">;

/**
 * What a click on a tile does while so many items are selected. With Shift it selects a range; otherwise it opens until
 * something is selected, and toggles then. Enter on the link, which is a click of no pointer (`detail` 0), always opens.
 */
export function clickAct(press: Press, selected: number): ClickAct {
  if (press.button !== 0 || press.metaKey || press.ctrlKey || press.altKey) return "open";
  if (press.shiftKey) return "range";
  return selected > 0 && press.detail > 0 ? "toggle" : "open";
}

/** Selects by a tile's own check, or by a click on the tile that is no "open". */
export function selectAt(
  selection: Selection,
  rows: Uint32Array<ArrayBufferLike>,
  index: number,
  range: boolean,
) {
  const row: Row | undefined = rows[index];
  if (row === undefined) return;
  if (range) selection.extendTo(rows, index);
  else selection.toggle(row);
}
