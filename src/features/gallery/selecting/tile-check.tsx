import type { MouseEvent } from "react";
import type { Row } from "#catalog/index.ts";
import { looks } from "#library/selection/selection.ts";
import { useLook, useSelection } from "#library/selection/use-selection.ts";
import { focusRing } from "#ui/keyboard/focus-ring.ts";
import { useSheetContent } from "../sheet-context.ts";
import { Check } from "./check.tsx";
import { selectAt } from "./clicks.ts";

interface TileCheckProps {
  row: Row;
  /** The tile shows by itself that it is selected. */
  plain?: boolean;
}

/** The check of a tile that is pointed at or has the focus, and how one looks that is about to be selected, or no longer. */
export function TileCheck({ row, plain = false }: TileCheckProps) {
  const selection = useSelection();
  const look = useLook(row);
  const { result } = useSheetContent();
  const press = (event: MouseEvent) => {
    const index = result.rows.indexOf(row);
    if (index >= 0) selectAt(selection, result.rows, index, event.shiftKey);
  };
  return (
    <>
      {look > (plain ? looks.selected : 0) && <Frame look={look} />}
      <button
        type="button"
        aria-label="Select"
        aria-pressed={(look & looks.selected) !== 0}
        data-look={look || undefined}
        data-tip="Select"
        data-keys="x"
        onClick={press}
        className={`pointer-events-auto absolute top-0.5 left-0.5 grid size-8 place-items-center rounded-full outline-offset-0! ${focusRing}`}
      >
        <Check over look={look} />
      </button>
    </>
  );
}

/** Whole around what is selected, broken around what is about to be, or to be no longer. */
function Frame({ look }: { look: number }) {
  const meant = (look & (looks.coming | looks.going)) !== 0;
  return (
    <span
      className={`pointer-events-none absolute inset-0 rounded-[inherit] border-ink ${meant ? "border-2 border-dashed" : "border-3"}`}
    >
      <span className="absolute inset-0 rounded-[inherit] border border-page" />
    </span>
  );
}
