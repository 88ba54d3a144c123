import type { MarkTarget } from "#catalog/index.ts";
import type { MarkChange } from "#contract/marks.ts";
import type { MarkTally } from "#contract/tally/mark-tally.ts";
import { useMayMark } from "#library/access/may-mark.ts";
import { useKeys } from "#ui/keyboard/use-keys.ts";
import { favouriteOf, hiddenOf } from "./rules/change-of.ts";
import { useMarkAction } from "./use-mark-action.ts";
import type { FieldName } from "./wanted-field.ts";

/** Whom a key is for, and how the marks stand there. */
export interface Aim {
  target: MarkTarget;
  tally: () => MarkTally | Promise<MarkTally>;
}

/**
 * The keys of marks, while mounted; for who may look alone those of their own. `aim` is asked at each press, and null
 * leaves the key alone, as does `open` by false.
 */
export function useMarkKeys(aim: () => Aim | null, open: (field: FieldName) => unknown): void {
  const act = useMarkAction();
  const mayMark = useMayMark();
  const ifMay = <T>(does: T) => (mayMark ? does : undefined);
  const field = (name: FieldName) => ifMay(() => open(name));
  const set = (change: MarkChange) =>
    ifMay(() => {
      const aimed = aim();
      if (!aimed) return false;
      act(aimed.target, change);
    });
  /** What turns over depends on how all of them are. */
  const turn = (changeOf: (tally: MarkTally) => MarkChange) => () => {
    const aimed = aim();
    if (!aimed) return false;
    const tally = aimed.tally();
    const go = (of: MarkTally) => act(aimed.target, changeOf(of));
    // Where it is known it is on screen with the next frame.
    if (tally instanceof Promise) tally.then(go, () => {});
    else go(tally);
  };
  useKeys("marks", {
    f: turn(favouriteOf),
    "0": set({ rating: 0 }),
    "1": set({ rating: 1 }),
    "2": set({ rating: 2 }),
    "3": set({ rating: 3 }),
    "4": set({ rating: 4 }),
    "5": set({ rating: 5 }),
    p: set({ state: "pick" }),
    r: set({ state: "reject" }),
    u: set({ state: null }),
    h: ifMay(turn(hiddenOf)),
    t: field("tags"),
    n: field("note"),
  });
}
