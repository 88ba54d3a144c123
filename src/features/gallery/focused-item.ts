import type { Row } from "#catalog/index.ts";
import type { SheetController } from "./controller/sheet-controller.ts";

let sheet: SheetController | null = null;

/** Takes a sheet's controller for that of the page, which shows one sheet at a time. Returns the undo. */
export function watchFocus(controller: SheetController): () => void {
  sheet = controller;
  return () => {
    if (sheet === controller) sheet = null;
  };
}

/** The item whose tile has the keyboard's focus; undefined while that is elsewhere. */
export const focusedRow = (): Row | undefined => sheet?.focusedRow;
