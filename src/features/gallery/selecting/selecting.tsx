import { type RefObject, useEffect, useEffectEvent } from "react";
import { useLateCount, useSelection } from "#library/selection/use-selection.ts";
import { useKeys } from "#ui/keyboard/use-keys.ts";
import { useSheet, useSheetContent } from "../sheet-context.ts";
import { drawBoxes } from "./box-drag.ts";
import { clickAct, selectAt } from "./clicks.ts";
import { previewRanges } from "./range-preview.ts";
import { selectByTouch } from "./touch-drag.ts";

interface SelectingProps {
  sheet: RefObject<HTMLElement | null>;
  /** False while something above the sheet has its keys. */
  keys: boolean;
}

/** All ways to select on a sheet, by mouse, keyboard and touch. It draws nothing itself. */
export function Selecting({ sheet, keys }: SelectingProps) {
  const { scroller, controller } = useSheet();
  const content = useSheetContent();
  const { result } = content;
  const selection = useSelection();
  // The rings of all tiles follow what a person waits for: the check of one.
  const selecting = useLateCount() > 0;
  const shown = useEffectEvent(() => content);

  // Tiles at rest show a ring to press by this alone: none of them is drawn anew.
  useEffect(() => {
    sheet.current?.toggleAttribute("data-selecting", selecting);
  }, [sheet, selecting]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: what was to come is of the result before.
  useEffect(() => selection.preview(null), [selection, result]);

  const onClick = useEffectEvent((event: MouseEvent) => {
    if (event.defaultPrevented || !(event.target instanceof Element) || event.target.closest("button"))
      return;
    const tile = event.target.closest<HTMLElement>("[data-tile]");
    const act = tile ? clickAct(event, selection.size) : "open";
    if (!tile || act === "open") return;
    // It is no way to a window of its own either.
    event.preventDefault();
    selectAt(selection, result.rows, Number(tile.dataset.tile), act === "range");
  });

  useEffect(() => {
    const element = sheet.current;
    if (!element) return;
    const drags = { sheet: element, scroller, selection, shown: () => shown() };
    const stops = [
      drawBoxes(drags),
      selectByTouch(drags),
      previewRanges({
        sheet: element,
        selection,
        result: () => shown().result,
        focused: () => controller.focused,
      }),
    ];
    const click = (event: MouseEvent) => onClick(event);
    element.addEventListener("click", click);
    return () => {
      for (const stop of stops) stop();
      element.removeEventListener("click", click);
      element.removeAttribute("data-selecting");
    };
  }, [sheet, scroller, selection, controller]);

  const atFocus = (range: boolean) => () => {
    const index = controller.focused;
    if (index < 0) return false;
    selectAt(selection, result.rows, index, range);
  };
  useKeys("selection", {
    x: keys ? atFocus(false) : undefined,
    X: keys ? atFocus(true) : undefined,
    "Mod+a": keys ? () => selection.set(content.folds?.all ?? result.rows, true) : undefined,
  });
  return null;
}
