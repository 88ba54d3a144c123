import { type RefObject, useEffect } from "react";
import { useMarking } from "#library/marks.ts";
import { useSelection } from "#library/selection/use-selection.ts";
import { useSheetContent } from "../sheet-context.ts";
import type { TileFrame } from "./tile-frame.ts";

/** Adds to the description of a tile, which is `words`, what people have done with it, once the code for that has come. */
export function useDescription(
  tile: RefObject<HTMLElement | null>,
  { row, box, attempts }: TileFrame,
  words: string,
): void {
  const packed = useSheetContent().result.marks[box.index] ?? 0;
  const marking = useMarking();
  const selection = useSelection();
  useEffect(() => {
    let stop: (() => void) | undefined;
    let element = tile.current;
    void import("./follow-description.ts").then(
      ({ followDescription }) => {
        if (element) stop = followDescription(element, { row, packed, attempts, words }, marking, selection);
      },
      () => {},
    );
    return () => {
      element = null;
      stop?.();
    };
  }, [tile, marking, selection, row, packed, attempts, words]);
}
