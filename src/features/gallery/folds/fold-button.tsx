import { useSyncExternalStore } from "react";
import { formatCount } from "#shared/format.ts";
import { focusRing } from "#ui/keyboard/focus-ring.ts";
import { Icon } from "#ui/words/icon.tsx";
import { useSheet, useSheetContent } from "../sheet-context.ts";
import { foldAt } from "./sheet-folds.ts";

/** The count of a folded family on its tile, which opens it; on the first tile of an open one, what folds it again. */
export function FoldButton({ index }: { index: number }) {
  const { controller } = useSheet();
  const { result, folds } = useSheetContent();
  const turn = useSyncExternalStore(controller.onFocusMove, () => controller.turnOf(index));
  const fold = folds && foldAt(folds, index);
  const row = result.rows[index];
  if (!folds || !fold || row === undefined || (fold.span && fold.span.from !== index)) return null;
  const count = formatCount(fold.attempts);
  const label = fold.span ? `Fold ${count} attempts again` : `Show all ${count} attempts`;
  return (
    <button
      type="button"
      data-fold
      tabIndex={turn < 0 ? -1 : 0}
      aria-label={label}
      aria-expanded={fold.span !== null}
      data-tip={label}
      data-keys="e"
      onClick={() => folds.turn(row)}
      className={`pointer-events-auto absolute top-0 right-0 z-1 grid place-items-center p-1.5 pointer-coarse:size-11 pointer-coarse:p-0 outline-offset-[-6px]! ${focusRing}`}
    >
      <span className="flex h-6 items-center gap-1 rounded-md bg-scrim px-1.5 font-medium text-on-scrim text-small tabular-nums">
        <Icon name={fold.span ? "shrink" : "layers"} size={14} />
        {count}
      </span>
    </button>
  );
}
