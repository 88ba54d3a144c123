import { expect, it } from "vitest";
import { type Arrival, arrive } from "./arrive.ts";
import { type Ask, below, head, headAgain, pageKeyOf } from "./ask.ts";
import { floorOf, frontierOf, isComplete } from "./frontier.ts";
import {
  damaged,
  emptyWalk,
  forgive,
  giveUp,
  nextAsk,
  refuse,
  verify,
  type WalkState,
} from "./walk-state.ts";

const nothing: ReadonlySet<string> = new Set();

/** A page of items given by date, each new unless `walks` says where it is known from. A key of null is the head's. */
const page = (key: string | null, nextKey: string | null, created: number[], walks?: number[]): Arrival => ({
  ask: key === null ? head : below(key),
  nextPageKey: nextKey ?? undefined,
  created,
  walks: walks ?? created.map(() => -1),
  skipped: [],
});

/** Takes in pages one after another, as one visit does. */
function walk(state: WalkState, ...pages: Arrival[]): { state: WalkState; next: Ask | null } {
  const asked = new Set<string>();
  let next = nextAsk(state);
  for (const arrival of pages) {
    const step = arrive(state, arrival, asked);
    const key = pageKeyOf(arrival.ask);
    if (!step) throw new Error(`The page of ${key} continues nothing.`);
    if (key !== undefined) asked.add(key);
    ({ state, next } = step);
  }
  return { state, next };
}

/** Walked to the end by walk 0: 50 to 10. */
const whole = walk(emptyWalk, page(null, "a", [50, 40]), page("a", "b", []), page("b", null, [30, 10])).state;
/** Interrupted after one page of walk 0. */
const begun = walk(emptyWalk, page(null, "a", [50, 40])).state;

it("begins at the head, goes on below an empty page, and ends where no key is given", () => {
  expect(nextAsk(emptyWalk)).toEqual(head);
  const empty = walk(emptyWalk, page(null, "a", [50, 40]), page("a", "b", []));
  expect(empty.next).toEqual(below("b"));
  expect(isComplete(empty.state)).toBe(false);
  expect(isComplete(whole)).toBe(true);
  expect(nextAsk(whole)).toBeNull();
});

it("reads walk states as they have been stored since the first version", () => {
  const stored = (next: string | null, open = false): WalkState =>
    JSON.parse(`{ "stretches": [{ "first": 0, "last": 0, "next": ${JSON.stringify(next)}, "open": ${open},
      "meets": false, "newest": 50, "oldest": 40 }], "nextWalk": 1, "since": 0, "verifyFrom": null, "skipped": 0,
      "stuck": null, "idle": 0 }`);
  expect(nextAsk(stored("a"))).toEqual(below("a"));
  expect(nextAsk(stored(""))).toEqual(headAgain);
  expect(nextAsk(stored("a", true))).toEqual(headAgain);
  expect(nextAsk(stored(null))).toBeNull();
  expect(arrive(stored("a"), page("a", null, [30]), nothing)?.state.stretches).toMatchObject([
    { next: null },
  ]);
});

it("stops at the first known item of a list that is known to its end", () => {
  const refreshed = walk(whole, page(null, "x", [60, 50], [-1, 0]));
  expect(refreshed.next).toBeNull();
  expect(isComplete(refreshed.state)).toBe(true);
  expect(frontierOf(refreshed.state)).toMatchObject({ newest: 60, oldest: 10 });
});

it("goes on below an interrupted walk when it meets it", () => {
  const resumed = walk(begun, page(null, "x", [70, 60]), page("x", "y", [55, 50], [-1, 0]));
  expect(resumed.next).toEqual(below("a"));
});

it("is not stopped by items that its own walk has brought", () => {
  const repeated = walk(emptyWalk, page(null, "a", [50, 40]), page("a", "b", [40, 30], [0, -1]));
  expect(repeated.next).toEqual(below("b"));
});

it("stops where a key comes again, without claiming the end, and asks anew in a later visit", () => {
  const pages = [page(null, "a", [50]), page("a", "b", [40]), page("b", "a", [30])];
  const looping = walk(emptyWalk, ...pages);
  expect(looping.next).toBeNull();
  expect(isComplete(looping.state)).toBe(false);
  expect(walk(looping.state, page(null, "x", [50], [0])).next).toEqual(below("b"));
  expect(walk(emptyWalk, page(null, "a", [50]), page("a", "a", [40])).next).toBeNull();
});

it("says that it is stuck in a circle, until it gets on", () => {
  const looping = walk(emptyWalk, page(null, "a", [50]), page("a", "b", [40]), page("b", "a", [30]));
  expect(looping.state.stuck).toBe("circle");
  const again = walk(looping.state, page(null, "x", [50], [0]));
  expect(again.state.stuck).toBeNull();
  expect(walk(again.state, page("b", null, [20])).state).toMatchObject({
    stuck: null,
    stretches: [{ next: null }],
  });
});

it("takes keys that lead on and on to nothing new for a circle, and then follows them two pages a visit", () => {
  const round = (n: number) => page(`k${n}`, `k${n + 1}`, n % 2 ? [40] : [], n % 2 ? [0] : []);
  let { state } = walk(emptyWalk, page(null, "k0", [50, 40]));
  let pages = 0;
  for (let next = nextAsk(state); next !== null && pages < 99; pages++)
    ({ state, next } = walk(state, round(pages)));
  expect(pages).toBe(50);
  expect(state.stuck).toBe("circle");
  const again = walk(state, page(null, "k0", [50, 40], [0, 0]), round(50), round(51));
  expect(again.next).toBeNull();
  expect(again.state.stuck).toBe("circle");
  // What is found below it after all is walked as ever.
  const on = walk(again.state, page(null, "k0", [50, 40], [0, 0]), page("k52", "k53", [30]));
  expect(on.next).toEqual(below("k53"));
  // A person who asks has them followed all the way once more.
  const asked = walk(forgive(state), page(null, "k0", [50, 40], [0, 0]), round(50), round(51), round(52));
  expect(asked.next).toEqual(below("k53"));
});

it("says that a key was refused for good, until it gets on", () => {
  const stopped = giveUp(walk(emptyWalk, page(null, "a", [50])).state, "a");
  expect(stopped.stuck).toBe("refused");
  expect(giveUp(stopped, "z")).toBe(stopped);
  expect(verify(stopped).stuck).toBeNull();
  expect(walk(stopped, page(null, null, [50, 40], [0, -1])).state.stuck).toBeNull();
});

it("ignores a page that continues nothing", () => {
  expect(arrive(begun, page("z", "y", [20]), nothing)).toBeUndefined();
  expect(arrive(emptyWalk, page("z", "y", [20]), nothing)).toBeUndefined();
  expect(arrive(verify(begun), page("a", "b", [30]), nothing)).toBeUndefined();
});

it("walks through known ground after a refused key, and below it", () => {
  const refused = refuse(begun, "a");
  expect(nextAsk(refused)).toEqual(headAgain);
  const through = walk(refused, page(null, "x", [60, 50], [-1, 0]), page("x", "y", [40, 30], [0, -1]));
  expect(through.next).toEqual(below("y"));
  const resumed = walk(through.state, page(null, "z", [60], [1]));
  expect(resumed.next).toEqual(below("y"));
});

it("ignores the refusal of a key that is no longer of use", () => {
  expect(refuse(whole, "a")).toBe(whole);
});

it("stops at deeper ground that is certain, on the way through ground that is not", () => {
  // Walk 1 was interrupted above walk 0, and its key is refused.
  const gapped = refuse(walk(begun, page(null, "x", [90, 80])).state, "x");
  const through = walk(gapped, page(null, "p", [90, 80], [1, 1]), page("p", "q", [70, 50], [-1, 0]));
  expect(through.next).toEqual(below("a"));
});

it("keeps what is shown in sight while it verifies", () => {
  const verifying = walk(verify(whole), page(null, "x", [50, 40], [0, 0])).state;
  expect(isComplete(verifying)).toBe(true);
  expect(frontierOf(verifying)).toMatchObject({ newest: 50, headed: true });
  expect(floorOf(verifying)).toBe(Number.NEGATIVE_INFINITY);
});

it("forgets older walks when a verifying one ends, also if later ones have joined it", () => {
  const started = walk(verify(whole), page(null, "x", [50, 40], [0, 0])).state;
  const resumed = walk(started, page(null, "z", [60, 50], [-1, 1]), page("x", null, [30], [0]));
  expect(resumed.state).toMatchObject({ since: 1, verifyFrom: null });
  expect(isComplete(resumed.state)).toBe(true);
});

it("verifies from the head once more when a key is refused meanwhile", () => {
  const started = walk(verify(whole), page(null, "x", [50, 40], [0, 0])).state;
  const again = walk(refuse(started, "x"), page(null, "z", [50, 40], [1, 1]), page("z", null, [30], [0]));
  expect(again.state.since).toBe(2);
});

it("claims no end once a page was lost, until all has been walked again", () => {
  const unsure = damaged(whole);
  expect(isComplete(unsure)).toBe(false);
  expect(floorOf(unsure)).toBe(10);
  expect(nextAsk(unsure)).toEqual(headAgain);
  const met = walk(unsure, page(null, "x", [50, 40], [0, 0]));
  expect(met.next).toEqual(below("x"));
  expect(isComplete(walk(met.state, page(null, null, [50, 40, 30, 10], [1, 1, 0, 0])).state)).toBe(true);
});

it("shows the deepest stretch alone while there is a gap above it", () => {
  const gapped = walk(begun, page(null, "x", [90, 80])).state;
  expect(frontierOf(gapped)).toEqual({ newest: 50, oldest: 40, ended: false, headed: false });
  expect(floorOf(emptyWalk)).toBe(Number.POSITIVE_INFINITY);
});

it("takes no two stretches for joined once a page was lost, which may have been the one that joined them", () => {
  const stretch = { first: 0, last: 0, next: null, open: false, meets: false };
  const joined: WalkState = {
    ...emptyWalk,
    nextWalk: 2,
    stretches: [
      { ...stretch, first: 1, last: 1, next: "x", meets: true, newest: 90, oldest: 60 },
      { ...stretch, newest: 50, oldest: 10 },
    ],
  };
  expect(isComplete(joined)).toBe(true);
  expect(frontierOf(damaged(joined))).toEqual({ newest: 50, oldest: 10, ended: false, headed: false });
});

it("counts unreadable items once", () => {
  const first = walk(emptyWalk, { ...page(null, null, [50, 40]), skipped: [1, 3] });
  expect(first.state.skipped).toBe(2);
  // New, unreadable, known (50), unreadable (counted then), known.
  const refreshed = walk(first.state, { ...page(null, "x", [60, 50, 40], [-1, 0, 0]), skipped: [1, 3] });
  expect(refreshed.state.skipped).toBe(3);
  const verified = walk(verify(refreshed.state), {
    ...page(null, null, [60, 50, 40], [1, 0, 0]),
    skipped: [1, 3],
  });
  expect(verified.state.skipped).toBe(2);
});
