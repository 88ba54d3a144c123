import type { Matrix } from "#catalog/index.ts";
import { useRecordsAtHand } from "#library/records/records-at-hand.ts";
import type { LabelOf } from "../rules/labels.ts";
import { sayersOf, type Value, valueAt } from "../rules/value.ts";
import { spanOf, type Window } from "./window.ts";

/**
 * The values of the mounted columns: those in view, and the one that has the focus. The same array while they are the same,
 * however far the grid scrolls down, since every row is drawn from it.
 */
export function useColumns(
  matrix: Matrix,
  { left, right }: Window,
  focused: number,
  labelOf: LabelOf,
): readonly Value[] {
  const records = useRecordsAtHand(sayersOf(matrix, "cols", spanOf(left, right, focused)));
  // Counted anew rather than kept across the hook: the compiler remembers no value that a hook comes in the middle of.
  return spanOf(left, right, focused).map((col) => valueAt(matrix, "cols", col, labelOf, records));
}
