import { expect, it } from "vitest";
import { floorOf, frontierOf, isComplete } from "./frontier.ts";
import {
  type Arrival,
  arrive,
  damaged,
  emptyFeed,
  type Feed,
  fetchNext,
  forgive,
  giveUp,
  refuse,
  verify,
} from "./walk-state.ts";

const nothing: ReadonlySet<string> = new Set();

/** A page of items given by date, each new unless `walks` says where it is known from. */
const page = (key: string | null, nextKey: string | null, created: number[], walks?: number[]): Arrival => ({
  key,
  nextKey,
  created,
  walks: walks ?? created.map(() => -1),
  skipped: [],
});

/** Takes in pages one after another, as one visit does. */
function walk(feed: Feed, ...pages: Arrival[]): { feed: Feed; fetch: string | null } {
  const asked = new Set<string>();
  let fetch = fetchNext(feed);
  for (const arrival of pages) {
    const step = arrive(feed, arrival, asked);
    if (!step) throw new Error(`The page of ${arrival.key} continues nothing.`);
    if (arrival.key !== null) asked.add(arrival.key);
    ({ feed, fetch } = step);
  }
  return { feed, fetch };
}

/** Walked to the end by walk 0: 50 to 10. */
const whole = walk(emptyFeed, page(null, "a", [50, 40]), page("a", "b", []), page("b", null, [30, 10])).feed;
/** Interrupted after one page of walk 0. */
const begun = walk(emptyFeed, page(null, "a", [50, 40])).feed;

it("begins at the head, goes on below an empty page, and ends where no key is given", () => {
  expect(fetchNext(emptyFeed)).toBe("");
  const empty = walk(emptyFeed, page(null, "a", [50, 40]), page("a", "b", []));
  expect(empty.fetch).toBe("b");
  expect(isComplete(empty.feed)).toBe(false);
  expect(isComplete(whole)).toBe(true);
  expect(fetchNext(whole)).toBeNull();
});

it("stops at the first known item of a list that is known to its end", () => {
  const refreshed = walk(whole, page(null, "x", [60, 50], [-1, 0]));
  expect(refreshed.fetch).toBeNull();
  expect(isComplete(refreshed.feed)).toBe(true);
  expect(frontierOf(refreshed.feed)).toMatchObject({ newest: 60, oldest: 10 });
});

it("goes on below an interrupted walk when it meets it", () => {
  const resumed = walk(begun, page(null, "x", [70, 60]), page("x", "y", [55, 50], [-1, 0]));
  expect(resumed.fetch).toBe("a");
});

it("is not stopped by items that its own walk has brought", () => {
  const repeated = walk(emptyFeed, page(null, "a", [50, 40]), page("a", "b", [40, 30], [0, -1]));
  expect(repeated.fetch).toBe("b");
});

it("stops where a key comes again, without claiming the end, and asks anew in a later visit", () => {
  const pages = [page(null, "a", [50]), page("a", "b", [40]), page("b", "a", [30])];
  const looping = walk(emptyFeed, ...pages);
  expect(looping.fetch).toBeNull();
  expect(isComplete(looping.feed)).toBe(false);
  expect(walk(looping.feed, page(null, "x", [50], [0])).fetch).toBe("b");
  expect(walk(emptyFeed, page(null, "a", [50]), page("a", "a", [40])).fetch).toBeNull();
});

it("says that it is stuck in a circle, until it gets on", () => {
  const looping = walk(emptyFeed, page(null, "a", [50]), page("a", "b", [40]), page("b", "a", [30]));
  expect(looping.feed.stuck).toBe("circle");
  const again = walk(looping.feed, page(null, "x", [50], [0]));
  expect(again.feed.stuck).toBeNull();
  expect(walk(again.feed, page("b", null, [20])).feed).toMatchObject({
    stuck: null,
    stretches: [{ next: null }],
  });
});

it("takes keys that lead on and on to nothing new for a circle, and then follows them two pages a visit", () => {
  const round = (n: number) => page(`k${n}`, `k${n + 1}`, n % 2 ? [40] : [], n % 2 ? [0] : []);
  let { feed } = walk(emptyFeed, page(null, "k0", [50, 40]));
  let pages = 0;
  for (let next = fetchNext(feed); next !== null; pages++) ({ feed, fetch: next } = walk(feed, round(pages)));
  expect(pages).toBe(50);
  expect(feed.stuck).toBe("circle");
  const again = walk(feed, page(null, "k0", [50, 40], [0, 0]), round(50), round(51));
  expect(again.fetch).toBeNull();
  expect(again.feed.stuck).toBe("circle");
  // What is found below it after all is walked as ever.
  const on = walk(again.feed, page(null, "k0", [50, 40], [0, 0]), page("k52", "k53", [30]));
  expect(on.fetch).toBe("k53");
  // A person who asks has them followed all the way once more.
  const asked = walk(forgive(feed), page(null, "k0", [50, 40], [0, 0]), round(50), round(51), round(52));
  expect(asked.fetch).toBe("k53");
});

it("says that a key was refused for good, until it gets on", () => {
  const stopped = giveUp(walk(emptyFeed, page(null, "a", [50])).feed, "a");
  expect(stopped.stuck).toBe("refused");
  expect(giveUp(stopped, "z")).toBe(stopped);
  expect(verify(stopped).stuck).toBeNull();
  expect(walk(stopped, page(null, null, [50, 40], [0, -1])).feed.stuck).toBeNull();
});

it("ignores a page that continues nothing", () => {
  expect(arrive(begun, page("z", "y", [20]), nothing)).toBeUndefined();
  expect(arrive(emptyFeed, page("z", "y", [20]), nothing)).toBeUndefined();
  expect(arrive(verify(begun), page("a", "b", [30]), nothing)).toBeUndefined();
});

it("walks through known ground after a refused key, and below it", () => {
  const refused = refuse(begun, "a");
  expect(fetchNext(refused)).toBe("");
  const through = walk(refused, page(null, "x", [60, 50], [-1, 0]), page("x", "y", [40, 30], [0, -1]));
  expect(through.fetch).toBe("y");
  const resumed = walk(through.feed, page(null, "z", [60], [1]));
  expect(resumed.fetch).toBe("y");
});

it("ignores the refusal of a key that is no longer of use", () => {
  expect(refuse(whole, "a")).toBe(whole);
});

it("stops at deeper ground that is certain, on the way through ground that is not", () => {
  // Walk 1 was interrupted above walk 0, and its key is refused.
  const gapped = refuse(walk(begun, page(null, "x", [90, 80])).feed, "x");
  const through = walk(gapped, page(null, "p", [90, 80], [1, 1]), page("p", "q", [70, 50], [-1, 0]));
  expect(through.fetch).toBe("a");
});

it("keeps what is shown in sight while it verifies", () => {
  const verifying = walk(verify(whole), page(null, "x", [50, 40], [0, 0])).feed;
  expect(isComplete(verifying)).toBe(true);
  expect(frontierOf(verifying)).toMatchObject({ newest: 50, headed: true });
  expect(floorOf(verifying)).toBe(Number.NEGATIVE_INFINITY);
});

it("forgets older walks when a verifying one ends, also if later ones have joined it", () => {
  const started = walk(verify(whole), page(null, "x", [50, 40], [0, 0])).feed;
  const resumed = walk(started, page(null, "z", [60, 50], [-1, 1]), page("x", null, [30], [0]));
  expect(resumed.feed).toMatchObject({ since: 1, verifyFrom: null });
  expect(isComplete(resumed.feed)).toBe(true);
});

it("verifies from the head once more when a key is refused meanwhile", () => {
  const started = walk(verify(whole), page(null, "x", [50, 40], [0, 0])).feed;
  const again = walk(refuse(started, "x"), page(null, "z", [50, 40], [1, 1]), page("z", null, [30], [0]));
  expect(again.feed.since).toBe(2);
});

it("claims no end once a page was lost, until all has been walked again", () => {
  const unsure = damaged(whole);
  expect(isComplete(unsure)).toBe(false);
  expect(floorOf(unsure)).toBe(10);
  expect(fetchNext(unsure)).toBe("");
  const met = walk(unsure, page(null, "x", [50, 40], [0, 0]));
  expect(met.fetch).toBe("x");
  expect(isComplete(walk(met.feed, page(null, null, [50, 40, 30, 10], [1, 1, 0, 0])).feed)).toBe(true);
});

it("shows the deepest stretch alone while there is a gap above it", () => {
  const gapped = walk(begun, page(null, "x", [90, 80])).feed;
  expect(frontierOf(gapped)).toEqual({ newest: 50, oldest: 40, ended: false, headed: false });
  expect(floorOf(emptyFeed)).toBe(Number.POSITIVE_INFINITY);
});

it("counts unreadable items once", () => {
  const first = walk(emptyFeed, { ...page(null, null, [50, 40]), skipped: [1, 3] });
  expect(first.feed.skipped).toBe(2);
  // New, unreadable, known (50), unreadable (counted then), known.
  const refreshed = walk(first.feed, { ...page(null, "x", [60, 50, 40], [-1, 0, 0]), skipped: [1, 3] });
  expect(refreshed.feed.skipped).toBe(3);
  const verified = walk(verify(refreshed.feed), {
    ...page(null, null, [60, 50, 40], [1, 0, 0]),
    skipped: [1, 3],
  });
  expect(verified.feed.skipped).toBe(2);
});
