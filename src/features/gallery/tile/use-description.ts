import { type RefObject, useLayoutEffect } from "react";
import { unpackMarks } from "#contract/packed-marks.ts";
import { useMarking } from "#library/marks.ts";
import { useSelection } from "#library/selection/use-selection.ts";
import { useSheetContent } from "../sheet-context.ts";
import { describeTile } from "./describe-tile.ts";
import type { TileFrame } from "./tile-frame.ts";

/**
 * Describes a tile to who hears it: what it is, as `words` say, and what people have done with it. Written to the element
 * itself: one key may concern all forty on screen, and to draw so many anew takes longer than a frame.
 */
export function useDescription(
  tile: RefObject<HTMLElement | null>,
  { row, box, attempts }: TileFrame,
  words: string,
): void {
  const { result } = useSheetContent();
  const packed = result.marks[box.index] ?? 0;
  const marking = useMarking();
  const selection = useSelection();
  useLayoutEffect(() => {
    let said = "";
    const describe = () => {
      const marks = unpackMarks(marking.shown(row, packed));
      const text = words + describeTile(attempts, marks, selection.lookOf(row));
      if (text !== said) tile.current?.setAttribute("aria-description", text);
      said = text;
    };
    describe();
    const stops = [marking.subscribe(describe), selection.subscribeRow(row, describe)];
    return () => {
      for (const stop of stops) stop();
    };
  }, [tile, marking, selection, row, packed, attempts, words]);
}
