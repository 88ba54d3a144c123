import { useSyncExternalStore } from "react";
import { formatCount } from "#shared/format.ts";
import { focusRing } from "#ui/keyboard/focus-ring.ts";
import { Icon } from "#ui/words/icon.tsx";
import type { Box } from "../layout/sheet-layout.ts";
import { useSheet, useSheetContent } from "../sheet-context.ts";
import { foldAt } from "./sheet-folds.ts";
import { StackEdges } from "./stack-edges.tsx";

/** A smaller picture has room for the count alone. Pixels. */
const roomForSign = 64;

/**
 * The count of a folded family on its tile, which opens it, and the edges of what lies beneath; on the first tile of an
 * open family, what folds it again.
 */
export function FoldButton({ box }: { box: Box }) {
  const { controller } = useSheet();
  const { result, layout, folds } = useSheetContent();
  const { index } = box;
  const turn = useSyncExternalStore(controller.onFocusMove, () => controller.turnOf(index));
  const fold = folds && foldAt(folds, index);
  const row = result.rows[index];
  if (!folds || !fold || row === undefined || (fold.span && fold.span.from !== index)) return null;
  const count = formatCount(fold.attempts);
  const label = fold.span ? `Fold ${count} attempts again` : `Show all ${count} attempts`;
  const isList = layout.view === "list";
  // In a list the picture is the square at the head of the line.
  const width = isList ? box.height : box.width;
  return (
    <span
      data-fold={isList ? undefined : ""}
      className="pointer-events-none absolute inset-y-0 left-0"
      style={{ width }}
    >
      {!fold.span && <StackEdges width={width} />}
      <button
        type="button"
        tabIndex={turn < 0 ? -1 : 0}
        aria-label={label}
        aria-expanded={fold.span !== null}
        data-tip={label}
        data-keys="e"
        onClick={() => folds.turn(row)}
        className={`pointer-events-auto absolute right-0 z-1 grid place-items-end p-1.5 outline-offset-[-4px]! pointer-coarse:min-h-11 pointer-coarse:min-w-11 ${isList ? "bottom-0" : "top-0 place-content-start"} ${focusRing}`}
      >
        <span className="flex h-6 min-w-6 items-center justify-center gap-1 rounded-md bg-scrim px-1.5 font-medium text-on-scrim text-small tabular-nums">
          {width >= roomForSign && <Icon name={fold.span ? "shrink" : "layers"} size={14} />}
          {count}
        </span>
      </button>
    </span>
  );
}
