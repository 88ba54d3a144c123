import { looks } from "#library/selection/selection.ts";
import { useLateVersion, useSelectedOf } from "#library/selection/use-selected-rows.ts";
import { useSelection } from "#library/selection/use-selection.ts";
import { focusRing } from "#ui/keyboard/focus-ring.ts";
import { itemsBelow } from "../layout/in-box.ts";
import { useSheetContent } from "../sheet-context.ts";
import { Check } from "./check.tsx";

interface HeadingCheckProps {
  /** The heading's line. */
  line: number;
  /** What the heading says. */
  name: string;
}

/**
 * Selects what lies below a heading, or takes it out where all of it is selected. Seen under the pointer, and while
 * something is selected. Tab passes it by: it reaches one thing of the sheet, and headings go on for as long as that does.
 */
export function HeadingCheck({ line, name }: HeadingCheckProps) {
  const { result, layout } = useSheetContent();
  const selection = useSelection();
  const rows = result.rows.subarray(...itemsBelow(layout, line));
  // A month may hold half of the library, and is no part of what a person waits for.
  const { inside: count } = useSelectedOf(rows, useLateVersion());
  const all = count === rows.length;
  return (
    <button
      type="button"
      tabIndex={-1}
      aria-label={`Select ${name}`}
      aria-pressed={all ? true : count > 0 ? "mixed" : false}
      data-tip={all ? `Take ${name} out` : `Select ${name}`}
      onClick={() => selection.set(rows, !all)}
      className={`-my-1.5 grid size-8 shrink-0 place-items-center rounded-full opacity-0 transition-opacity group-hover/day:opacity-100 group-data-selecting/sheet:opacity-100 motion-reduce:transition-none pointer-coarse:size-11 pointer-coarse:-my-3 ${focusRing}`}
    >
      <Check look={all ? looks.selected : 0} partly={!all && count > 0} />
    </button>
  );
}
