import type { QueryResult } from "#catalog/index.ts";
import type { Selection } from "#library/selection/selection.ts";

interface RangePreview {
  sheet: HTMLElement;
  selection: Selection;
  result: () => QueryResult;
  /** The index of the tile that the keyboard is on; -1 for none. */
  focused: () => number;
}

/**
 * While Shift is held over a tile, or with the keyboard on one, shows what a press would select or take out. Returns the
 * undo.
 */
export function previewRanges({ sheet, selection, result, focused }: RangePreview): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  let hovered = -1;
  const show = (shift: boolean) => {
    const index = hovered >= 0 ? hovered : focused();
    selection.preview(shift && index >= 0 ? selection.rangeTo(result().rows, index) : null);
  };
  sheet.addEventListener(
    "pointerover",
    (event) => {
      const tile = event.target instanceof Element && event.target.closest<HTMLElement>("[data-tile]");
      hovered = tile && event.pointerType === "mouse" ? Number(tile.dataset.tile) : -1;
      show(event.shiftKey);
    },
    { signal },
  );
  sheet.addEventListener(
    "pointerleave",
    () => {
      hovered = -1;
      show(false);
    },
    { signal },
  );
  for (const name of ["keydown", "keyup"] as const)
    addEventListener(
      name,
      ({ key, shiftKey }) => {
        if (key === "Shift") show(shiftKey);
      },
      { signal },
    );
  // With the keyboard on its way over the tiles, Shift may still be held.
  sheet.addEventListener("focusin", () => show(false), { signal });
  addEventListener("blur", () => show(false), { signal });
  return () => {
    stop.abort();
    selection.preview(null);
  };
}
