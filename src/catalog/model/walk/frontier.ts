import type { WalkState } from "./walk-state.ts";

/** The deepest part of a list that is known without gaps: the only part that can be shown without holes. */
export interface Frontier {
  /** Dates of its ends, milliseconds since 1970; -Infinity and Infinity where it holds nothing. */
  newest: number;
  oldest: number;
  /** It goes down to the list's end. */
  ended: boolean;
  /** It goes up to the list's head, as of the last walk. */
  headed: boolean;
}

export function frontierOf({ stretches }: WalkState): Frontier {
  let top = stretches.length - 1;
  while (top > 0 && stretches[top - 1]?.meets) top--;
  const chain = stretches.slice(Math.max(0, top));
  return {
    newest: Math.max(Number.NEGATIVE_INFINITY, ...chain.map((s) => s.newest)),
    oldest: Math.min(Number.POSITIVE_INFINITY, ...chain.map((s) => s.oldest)),
    ended: chain.at(-1)?.next === null,
    headed: top <= 0,
  };
}

/** Known from head to end, without gaps, as of the last walk. */
export function isComplete(state: WalkState): boolean {
  const { ended, headed } = frontierOf(state);
  return ended && headed;
}

/** Nothing older than this can be shown yet without being reordered later: see `VisibleRange.floor`. */
export function floorOf(state: WalkState): number {
  const { oldest, ended } = frontierOf(state);
  return ended ? Number.NEGATIVE_INFINITY : oldest;
}
