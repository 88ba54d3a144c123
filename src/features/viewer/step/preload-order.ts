import type { Asset } from "#contract/asset.ts";

/** The assets around the current one, nearest first, as far as their records are at hand. */
export interface ItemsBeside {
  before: readonly Asset[];
  after: readonly Asset[];
}

/** 1 towards the list's end, -1 towards its head. */
export type Direction = 1 | -1;

/**
 * What to have at hand, most wanted first: the current asset, `ahead` in the direction of travel, and one behind
 * (after the first ahead), for the person who steps back.
 */
export function preloadOrder(
  current: Asset,
  beside: ItemsBeside,
  direction: Direction,
  ahead: number,
): Asset[] {
  const forward = direction === 1 ? beside.after : beside.before;
  const backward = direction === 1 ? beside.before : beside.after;
  return [current, ...forward.slice(0, 1), ...backward.slice(0, 1), ...forward.slice(1, ahead)];
}
