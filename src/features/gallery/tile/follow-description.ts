import { unpackMarks } from "#contract/packed-marks.ts";
import type { Marking } from "#library/marking.ts";
import type { Selection } from "#library/selection/selection.ts";
import { describeTile } from "./describe-tile.ts";

interface Described {
  row: number;
  /** As `packMarks` gives it, of the answer on screen. */
  packed: number;
  attempts: number;
  /** What it is: "Image, veo3.1, 16:9". */
  words: string;
}

/**
 * Keeps the description of a tile in step with what people do with it. Written to the element itself: one key may concern
 * all forty on screen, and to render so many anew takes longer than a frame. Returns its undo.
 */
export function followDescription(
  tile: HTMLElement,
  { row, packed, attempts, words }: Described,
  marking: Marking,
  selection: Selection,
): () => void {
  let [marks, look] = [-1, -1];
  const describe = () => {
    const before = { marks, look };
    marks = marking.shown(row, packed);
    look = selection.lookOf(row);
    // Of most marks a tile hears, and is not concerned.
    if (marks === before.marks && look === before.look) return;
    tile.setAttribute("aria-description", words + describeTile(attempts, unpackMarks(marks), look));
  };
  describe();
  const stops = [marking.subscribe(describe), selection.subscribeRow(row, describe)];
  return () => {
    for (const stop of stops) stop();
  };
}
