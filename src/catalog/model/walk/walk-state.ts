import type { PageKey } from "#contract/page.ts";
import { type Ask, below, head, headAgain } from "./ask.ts";

/**
 * What is known of one list of the provider's, and what to fetch next. The list can only be walked from its newest
 * item downwards, by keys that each page gives for the page below it. Pure: states in, states out.
 *
 * A *walk* begins whenever the head of the list is asked for, and its number is written on every page it brings. What
 * walks have covered without gaps is a *stretch*. A walk that meets the ground of an older stretch becomes one with it
 * and goes on below it, so that a refresh costs the new pages and one more.
 */
export interface WalkState {
  /** Newest first; all that the walks know of the list's order. Only the first is ever continued. */
  readonly stretches: readonly Stretch[];
  readonly nextWalk: number;
  /** Pages of older walks hold nothing that is alive: a verifying walk has replaced them. */
  readonly since: number;
  /** While verifying: the walk that began it. What is still on pages of older walks at its end is gone. */
  readonly verifyFrom: number | null;
  /** Items left out of pages as unreadable, since the last full walk began. */
  readonly skipped: number;
  /** Why the last walk ended above the list's end; null while it goes on, or has reached it. */
  readonly stuck: Stuck | null;
  /** Pages in a row that held nothing but what their own walk had brought before. */
  readonly idle: number;
}

/**
 * `circle`: the keys lead back to where the walk has been. `refused`: the provider does not know the key that goes on,
 * nor the one that it gives in its place.
 */
export type Stuck = "circle" | "refused";

export interface Stretch {
  /** The pages of these walks are its ground, both ends inclusive. */
  readonly first: number;
  readonly last: number;
  /**
   * The key that continues below it, or `atHead`; null: it reaches the end of the list. Stored like that since the first
   * version: `askFor` reads it.
   */
  readonly next: PageKey | null;
  /** Its ground no longer stops a walk, because its key was refused, or it is being verified, or a page was lost. */
  readonly open: boolean;
  /** It overlaps the stretch below, so that there is no gap between them. */
  readonly meets: boolean;
  /** Dates of its newest and oldest items, milliseconds since 1970; -Infinity and Infinity where it has none. */
  readonly newest: number;
  readonly oldest: number;
}

/** In place of a key: the list's newest page has none. No provider gives an empty one, which would be the list's end. */
export const atHead = "";

export const emptyWalk: WalkState = {
  stretches: [],
  nextWalk: 0,
  since: 0,
  verifyFrom: null,
  skipped: 0,
  stuck: null,
  idle: 0,
};

/** What to ask where no page tells: to take up a walk, or after `refuse` and `verify`. */
export function nextAsk(state: WalkState): Ask | null {
  const top = state.stretches[0];
  if (!top) return head;
  return top.open ? headAgain : askFor(top.next);
}

/** What a stretch's `next` asks for; null where it reaches the end of the list. */
export function askFor(next: PageKey | null): Ask | null {
  if (next === null) return null;
  return next === atHead ? headAgain : below(next);
}

/** The provider no longer knows `key`: everything above it must be walked through again to get below it. */
export function refuse(state: WalkState, key: string): WalkState {
  const top = state.stretches[0];
  if (!top || !continues(top, key)) return state;
  const stretches = [{ ...top, open: true }, ...state.stretches.slice(1)];
  return { ...state, stretches, verifyFrom: state.verifyFrom === null ? null : state.nextWalk };
}

/** `key` was refused, and all above it has been walked through in vain: the walk ends here for now. */
export function giveUp(state: WalkState, key: string): WalkState {
  const top = state.stretches[0];
  return top && continues(top, key) ? { ...state, stuck: "refused" } : state;
}

/** Somebody has asked for another try: whatever stopped the last walk, the next goes as far as any. */
export function forgive(state: WalkState): WalkState {
  return { ...state, stuck: null };
}

/** The next walk from the head stops at no known ground, and what it has not met when it ends is gone. */
export function verify(state: WalkState): WalkState {
  const stretches = state.stretches.map((stretch) => ({ ...stretch, open: true }));
  return { ...state, stretches, verifyFrom: state.nextWalk, skipped: 0, stuck: null };
}

/** Some pages could not be read back: nothing is certain until all has been walked again. */
export function damaged(state: WalkState): WalkState {
  const unsure = verify(state);
  return {
    ...unsure,
    stretches: unsure.stretches.map((s) => ({ ...s, next: s.next ?? atHead, meets: false })),
  };
}

/** The date of the oldest item that is known, gaps or not; Infinity for none. */
export function depthOf({ stretches }: WalkState): number {
  return Math.min(Number.POSITIVE_INFINITY, ...stretches.map((stretch) => stretch.oldest));
}

/** The date of the newest item that is known, gaps or not; -Infinity for none. */
export function topOf({ stretches }: WalkState): number {
  return Math.max(Number.NEGATIVE_INFINITY, ...stretches.map((stretch) => stretch.newest));
}

/** Whether an item on a page of `walk` must be stored anew when it is met again, to be on the walk's own ground. */
export function isOpenGround(state: WalkState, walk: number): boolean {
  return state.stretches.find((stretch) => walk >= stretch.first && walk <= stretch.last)?.open ?? true;
}

/** Whether `key` is the one that goes on below a stretch. */
export const continues = (top: Stretch, key: string) => !top.open && top.next === key;
