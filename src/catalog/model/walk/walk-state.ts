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

/**
 * Pages without anything new after which the keys are taken to lead in a circle, though each be another. A list may hold
 * some empty pages in a row, but not so many.
 */
const longestIdle = 50;

interface Stretch {
  /** The pages of these walks are its ground, both ends inclusive. */
  readonly first: number;
  readonly last: number;
  /** The key that continues below it; null: it reaches the end of the list. */
  readonly next: string | null;
  /** Its ground no longer stops a walk, because its key was refused, or it is being verified, or a page was lost. */
  readonly open: boolean;
  /** It overlaps the stretch below, so that there is no gap between them. */
  readonly meets: boolean;
  /** Dates of its newest and oldest items, milliseconds since 1970; -Infinity and Infinity where it has none. */
  readonly newest: number;
  readonly oldest: number;
}

/** One page, as far as the decision needs it. */
export interface Arrival {
  /** The key it was asked with, null for the head. */
  key: string | null;
  /** The key it gave, null at the end of the list. */
  nextKey: string | null;
  /** The date of each item, milliseconds since 1970. */
  created: readonly number[];
  /** The walk on whose page each item is already, -1 for a new one. */
  walks: readonly number[];
  /** Places of unreadable items in the provider's page, ascending; `created` and `walks` leave them out. */
  skipped: readonly number[];
}

/** What to ask for: a key, `head`, or null for nothing more now. */
export type Fetch = string | null;
/** The list's newest page. A key as well, since null says that there is nothing to ask. */
export const head = "";

export const emptyWalk: WalkState = {
  stretches: [],
  nextWalk: 0,
  since: 0,
  verifyFrom: null,
  skipped: 0,
  stuck: null,
  idle: 0,
};

export interface Step {
  state: WalkState;
  /** The walk that the page belongs to. */
  walk: number;
  fetch: Fetch;
}

/**
 * Takes in a page. `asked` holds the keys that were asked before it and since the head was: a list that leads back to
 * one of them would be walked for ever. Undefined for a page that continues nothing (a late double): it must be
 * ignored, and `fetchNext` tells what to ask instead.
 */
export function arrive(state: WalkState, page: Arrival, asked: ReadonlySet<string>): Step | undefined {
  const begun = page.key === null ? begin(state) : state;
  const [top, ...below] = begun.stretches;
  if (!top || (page.key !== null && !continues(top, page.key))) return undefined;

  const grown = grow(top, page.created);
  const skipped = begun.skipped + freshSkips(page, below, begun.verifyFrom ?? 0);
  if (page.nextKey === null) {
    return { state: end({ ...begun, stretches: [grown, ...below], skipped }), walk: top.last, fetch: null };
  }
  const isStale = page.walks.every((walk) => walk >= top.first && walk <= top.last);
  const idle = page.walks.some((walk) => walk < 0) ? 0 : begun.idle + (isStale ? 1 : 0);
  const step = ([grown, ...rest]: [Stretch, ...Stretch[]], fetch: Fetch): Step => {
    const stuck = fetch === null && grown.next !== null ? "circle" : null;
    return { state: { ...begun, stretches: [grown, ...rest], skipped, idle, stuck }, walk: top.last, fetch };
  };

  const isRepeat = (key: string) => key === page.key || asked.has(key);
  const met = deepestMet(below, page.walks);
  const ground = below[met];
  const passed = below.slice(0, Math.max(0, met)).reduce(cover, grown);
  const rest = below.slice(met + 1);
  if (ground && !ground.open && (ground.next === null || !isRepeat(ground.next))) {
    const joined = { ...cover(passed, ground), next: ground.next, meets: ground.meets };
    return step([joined, ...rest], joined.next);
  }
  const repeats = isRepeat(page.nextKey);
  const ends = repeats || idle >= longestIdle;
  const next = repeats ? (page.key ?? head) : page.nextKey;
  const open = ground ? [{ ...ground, open: true }] : [];
  const meets = ground ? true : passed.meets;
  return step([{ ...passed, next, meets }, ...open, ...rest], ends ? null : next);
}

/** What to ask where no page tells: to take up a walk, or after `refuse` and `verify`. */
export function fetchNext(state: WalkState): Fetch {
  const top = state.stretches[0];
  return !top || top.open ? head : top.next;
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
    stretches: unsure.stretches.map((s) => ({ ...s, next: s.next ?? head, meets: false })),
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

const continues = (top: Stretch, key: string) => !top.open && top.next === key;

function begin(state: WalkState): WalkState {
  const walk = state.nextWalk;
  const stretch: Stretch = {
    first: walk,
    last: walk,
    next: head,
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
