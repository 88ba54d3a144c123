/** A choice between two; the winner stays and meets the next. Items are known by their index. */
export interface Round {
  readonly left: number;
  readonly right: number;
  /** Those that have not had their turn. */
  readonly waiting: readonly number[];
}

/** A knockout of several: the next choice, or who has won. */
export type Knockout = Round | { readonly winner: number };

/** All have to be chosen from, in their order: of so many one is found in one choice fewer. */
export function beginKnockout(count: number): Knockout {
  if (count < 2) return { winner: 0 };
  const [, , ...waiting] = Array(count).keys();
  return { left: 0, right: 1, waiting };
}

/** The winner keeps its place, so that the eye finds it again. */
export function choose({ left, right, waiting }: Round, side: "left" | "right"): Knockout {
  const [next, ...later] = waiting;
  if (next === undefined) return { winner: side === "left" ? left : right };
  return side === "left" ? { left, right: next, waiting: later } : { left: next, right, waiting: later };
}
