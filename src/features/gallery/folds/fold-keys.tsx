import { useKeys } from "#ui/keyboard/use-keys.ts";
import { useSheet, useSheetContent } from "../sheet-context.ts";
import { foldAt } from "./sheet-folds.ts";

/** The key that opens or folds the family of the tile in focus. It draws nothing. */
export function FoldKeys() {
  const { controller } = useSheet();
  const { result, folds } = useSheetContent();
  const turn = () => {
    const index = controller.focused;
    const row = result.rows[index];
    if (!folds || row === undefined || !foldAt(folds, index)) return false;
    folds.turn(row);
    return true;
  };
  useKeys("folds", { e: turn });
  return null;
}
