import type { PageKey } from "#contract/page.ts";
import { type Ask, pageKeyOf } from "./ask.ts";
import { askFor, atHead, continues, type Stretch, type WalkState } from "./walk-state.ts";

/** One page, as far as the decision needs it. */
export interface Arrival {
  /** What it was asked with. */
  ask: Ask;
  /** The key it gave, undefined at the end of the list. */
  nextPageKey: PageKey | undefined;
  /** The date of each item, milliseconds since 1970. */
  created: readonly number[];
  /** The walk on whose page each item is already, -1 for a new one. */
  walks: readonly number[];
  /** Places of unreadable items in the provider's page, ascending; `created` and `walks` leave them out. */
  skipped: readonly number[];
}

export interface Step {
  state: WalkState;
  /** The walk that the page belongs to. */
  walk: number;
  /** What to ask for next; null: nothing more for now. */
  next: Ask | null;
}

/**
 * Pages without anything new after which the keys are taken to lead in a circle, though each be another. A list may hold
 * some empty pages in a row, but not so many.
 */
const longestIdle = 50;

/**
 * Takes in a page. `asked` holds the keys that were asked before it and since the head was: a list that leads back to
 * one of them would be walked for ever. Undefined for a page that continues nothing (a late double): it must be
 * ignored, and `nextAsk` tells what to ask instead.
 */
export function arrive(state: WalkState, page: Arrival, asked: ReadonlySet<PageKey>): Step | undefined {
  const key = pageKeyOf(page.ask);
  const begun = key === undefined ? begin(state) : state;
  const [top, ...below] = begun.stretches;
  if (!top || (key !== undefined && !continues(top, key))) return undefined;

  const grown = grow(top, page.created);
  const skipped = begun.skipped + freshSkips(page, below, begun.verifyFrom ?? 0);
  if (page.nextPageKey === undefined) {
    return { state: end({ ...begun, stretches: [grown, ...below], skipped }), walk: top.last, next: null };
  }
  const isStale = page.walks.every((walk) => walk >= top.first && walk <= top.last);
  const idle = page.walks.some((walk) => walk < 0) ? 0 : begun.idle + (isStale ? 1 : 0);
  const step = ([grown, ...rest]: [Stretch, ...Stretch[]], next: PageKey | null): Step => {
    const stuck = next === null && grown.next !== null ? "circle" : null;
    return {
      state: { ...begun, stretches: [grown, ...rest], skipped, idle, stuck },
      walk: top.last,
      next: askFor(next),
    };
  };

  const isRepeat = (next: PageKey) => next === key || asked.has(next);
  const met = deepestMet(below, page.walks);
  const ground = below[met];
  const passed = below.slice(0, Math.max(0, met)).reduce(cover, grown);
  const rest = below.slice(met + 1);
  if (ground && !ground.open && (ground.next === null || !isRepeat(ground.next))) {
    const joined = { ...cover(passed, ground), next: ground.next, meets: ground.meets };
    return step([joined, ...rest], joined.next);
  }
  const repeats = isRepeat(page.nextPageKey);
  const ends = repeats || idle >= longestIdle;
  const next = repeats ? (key ?? atHead) : page.nextPageKey;
  const open = ground ? [{ ...ground, open: true }] : [];
  const meets = ground ? true : passed.meets;
  return step([{ ...passed, next, meets }, ...open, ...rest], ends ? null : next);
}

function begin(state: WalkState): WalkState {
  const walk = state.nextWalk;
  const stretch: Stretch = {
    first: walk,
    last: walk,
    next: atHead,
    open: false,
    meets: false,
    newest: Number.NEGATIVE_INFINITY,
    oldest: Number.POSITIVE_INFINITY,
  };
  // A stretch without items can never be met, and would stand for a gap for ever.
  const older = state.stretches.filter((stretch) => stretch.oldest <= stretch.newest);
  // What led in a circle last time is followed for two pages: its last one, and the next where that is new after all.
  const idle = state.stuck === "circle" ? longestIdle - 2 : 0;
  return { ...state, nextWalk: walk + 1, stretches: [stretch, ...older], idle };
}

/** The walk has reached the end of the list: it has passed all there is. */
function end(state: WalkState): WalkState {
  const { verifyFrom } = state;
  const [top, ...below] = state.stretches as [Stretch, ...Stretch[]];
  if (verifyFrom === null) {
    const whole = { ...below.reduce(cover, top), next: null, meets: false };
    return { ...state, stretches: [whole], stuck: null };
  }
  const kept = below.filter((stretch) => stretch.first >= verifyFrom);
  const whole = { ...kept.reduce(cover, top), first: verifyFrom, next: null, meets: false };
  return { ...state, stretches: [whole], since: verifyFrom, verifyFrom: null, stuck: null };
}

function grow(stretch: Stretch, created: readonly number[]): Stretch {
  const { newest, oldest } = stretch;
  return {
    ...stretch,
    newest: created.reduce((a, b) => (b > a ? b : a), newest),
    oldest: created.reduce((a, b) => (b < a ? b : a), oldest),
  };
}

/** `upper` with the ground of an older stretch that it has passed or reached. */
function cover(upper: Stretch, lower: Stretch): Stretch {
  return {
    ...upper,
    first: lower.first,
    newest: Math.max(upper.newest, lower.newest),
    oldest: Math.min(upper.oldest, lower.oldest),
  };
}

function deepestMet(below: readonly Stretch[], walks: readonly number[]): number {
  return below.findLastIndex((s) => walks.some((walk) => walk >= s.first && walk <= s.last));
}

/**
 * Counts the unreadable items above the first one that is known from the ground of an older walk (`from` or newer);
 * those below it were counted when that ground was walked.
 */
function freshSkips(page: Arrival, below: readonly Stretch[], from: number): number {
  const counted = below.filter((stretch) => stretch.first >= from);
  const known = page.walks.findIndex((walk) => counted.some((s) => walk >= s.first && walk <= s.last));
  if (known < 0) return page.skipped.length;
  // Of the provider's places, the n-th unreadable one stands behind (place - n) readable items.
  return page.skipped.filter((place, n) => place - n <= known).length;
}
