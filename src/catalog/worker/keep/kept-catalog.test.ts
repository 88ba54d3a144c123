import { afterEach, describe, expect, it } from "vitest";
import { everything } from "#contract/everything.ts";
import { noMarks } from "#contract/marks.ts";
import { packMarks } from "#contract/packed-marks.ts";
import { withFilter } from "#contract/query.ts";
import { subjectOf } from "#contract/registers.ts";
import { createRandom } from "#shared/random.ts";
import { buildImage } from "#testing/assets.ts";
import type { CatalogStatus, OwnChange } from "../../catalog.ts";
import { below, head } from "../../model/walk/ask.ts";
import { createMemoryKeptStore, emptyKeptMemory } from "../../store/kept/memory-kept-store.ts";
import { createMemoryStore, emptyMemory } from "../../store/memory-store.ts";
import { openedFrom } from "../../store/testing/opened.ts";
import { WorkerCatalog } from "../worker-catalog.ts";

const catalogs: WorkerCatalog[] = [];
afterEach(() => {
  for (const catalog of catalogs.splice(0)) catalog.close();
});

const whole = withFilter(everything, "hidden", { include: ["0", "1"], exclude: [] });
const images = { ...everything, kind: "image" } as const;
const items = [0, 1, 2, 3].map((n) => buildImage({}, n));
const keyAt = (n: number) => ({ kind: "image", id: items[n]!.id }) as const;

/** A visit to what is kept in `memory` and to the list in `list`. */
async function visit(memory = emptyKeptMemory(), list = emptyMemory()) {
  let status: CatalogStatus | undefined;
  let pagesRead = 0;
  const disk = createMemoryKeptStore(memory);
  const store = createMemoryStore(list);
  const counting: typeof store = {
    ...store,
    pages: (numbers) => {
      pagesRead += numbers.length;
      return store.pages(numbers);
    },
  };
  const catalog = await WorkerCatalog.open({
    opened: openedFrom(counting),
    onStatus: (newer) => {
      status = newer;
    },
    kept: { opened: { disk, problem: null, reopen: async () => disk }, person: "me" },
  });
  catalogs.push(catalog);
  const walk = () => catalog.ingest("image", head, { items });
  const rows = async () => (await catalog.query(images)).rows;
  const shown = async () => Array.from((await catalog.query(images)).marks);
  return {
    ...{ catalog, kept: catalog.kept, walk, rows, shown },
    status: () => status as CatalogStatus,
    pagesRead: () => pagesRead,
  };
}

const packed = (marks: Partial<typeof noMarks>) => packMarks({ ...noMarks, ...marks });

it("marks rows and keys, and answers show it from the version on that it tells", async () => {
  const { kept, catalog, walk, rows, shown, status } = await visit();
  await walk();
  const marked = await kept.mark({ rows: (await rows()).slice(0, 2) }, { rating: 4 });
  expect(marked).toMatchObject({ changed: 2, version: (await catalog.query(images)).version });
  await kept.mark({ keys: [keyAt(3)] }, { favourite: true, addTags: [" client  a,"] });
  expect(await shown()).toEqual([
    packed({ rating: 4 }),
    packed({ rating: 4 }),
    0,
    packed({ favourite: true, tags: ["x"] }),
  ]);
  expect(await kept.tags()).toEqual([{ value: "client a", count: 1 }]);
  expect((await kept.marksOf(keyAt(3))).marks).toMatchObject({ favourite: true, tags: ["client a"] });
  expect(status().marks.unsent).toBe(4);
});

it("makes all of a mixed selection equal, and gives each its own value back", async () => {
  const { kept, walk, rows, shown } = await visit();
  await walk();
  await kept.mark({ keys: [keyAt(0)] }, { rating: 5 });
  await kept.mark({ keys: [keyAt(1)] }, { rating: 2, note: "soft" });
  const before = await shown();
  const { action, changed } = await kept.mark({ rows: await rows() }, { rating: 2, note: "all" });
  expect(changed).toBe(4);
  expect(new Set(await shown())).toEqual(new Set([packed({ rating: 2, note: "all" })]));
  // Somebody has gone on meanwhile: that stays.
  await kept.mark({ keys: [keyAt(2)] }, { rating: 1 });
  await kept.undoMark(action);
  expect(await shown()).toEqual([before[0], before[1], packed({ rating: 1 }), 0]);
  expect((await kept.marksOf(keyAt(1))).marks.note).toBe("soft");
  await expect(kept.undoMark(action)).rejects.toMatchObject({ name: "CatalogError" });
});

describe("very many rows at once", () => {
  const many = Array.from({ length: 2_100 }, (_, n) => buildImage({}, n));

  async function visitMany() {
    const visited = await visit();
    await visited.catalog.ingest("image", head, { items: many });
    const rows = (await visited.catalog.query(images)).rows;
    const random = createRandom(5);
    const some = (share: number) => ({ rows: rows.filter(() => random.chance(share)) });
    await visited.kept.mark(some(0.4), { rating: 5 });
    await visited.kept.mark(some(0.3), { note: "soft", state: "reject" });
    await visited.kept.mark(some(0.3), { addTags: ["a"], favourite: true });
    await visited.kept.mark(some(0.2), { rating: 3 });
    /** What a query shows and what is kept, of every asset. */
    const known = async () => {
      const { rows: found, marks } = await visited.catalog.query(whole);
      const records = await Promise.all(
        [0, 1_000, 2_000].map((from) => visited.catalog.records(found.slice(from, from + 1_000))),
      );
      const kept = await Promise.all(records.flat().map((asset) => visited.kept.marksOf(asset!)));
      expect(kept.map(({ marks: its }) => packMarks(its))).toEqual(Array.from(marks));
      return kept.map(({ marks: its }) => its);
    };
    return { ...visited, all: rows, known };
  }

  it("are made equal in what tiles show, keep all else, and get their own back", async () => {
    const { kept, all, known } = await visitMany();
    const before = await known();
    const { action, changed } = await kept.mark({ rows: all }, { rating: 3, state: null, hidden: true });
    expect(changed).toBe(2_100);
    expect(await known()).toEqual(before.map((its) => ({ ...its, rating: 3, state: null, hidden: true })));
    expect(await kept.mark({ rows: all }, { hidden: true })).toMatchObject({ changed: 0 });
    await kept.undoMark(action);
    expect(await known()).toEqual(before);
  });

  it("are made equal in what no tile shows, too", async () => {
    const { kept, all, known } = await visitMany();
    const before = await known();
    const { action } = await kept.mark({ rows: all }, { rating: 1, note: "all" });
    expect(await known()).toEqual(before.map((its) => ({ ...its, rating: 1, note: "all" })));
    await kept.undoMark(action);
    expect(await known()).toEqual(before);
  });

  it("are read while they are only selected, and not again once something is said of them", async () => {
    const list = emptyMemory();
    const first = await visit(undefined, list);
    for (let from = 0; from < many.length; from += 100)
      await first.catalog.ingest("image", from === 0 ? head : below(String(from)), {
        items: many.slice(from, from + 100),
        nextPageKey: String(from + 100),
      });
    const { catalog, kept, pagesRead } = await visit(undefined, list);
    const { rows } = await catalog.query(images);
    await kept.keepSelection("tab", rows);
    await expect.poll(pagesRead).toBe(21);
    await kept.mark({ rows }, { rating: 4 });
    expect(pagesRead()).toBe(21);
    expect(new Set((await catalog.query(images)).marks)).toEqual(new Set([packed({ rating: 4 })]));
  });
});

it("counts how many of some rows have each mark", async () => {
  const { kept, walk, rows } = await visit();
  await walk();
  const all = await rows();
  await kept.mark({ rows: all.slice(0, 3) }, { rating: 4, addTags: ["a"] });
  await kept.mark({ rows: all.slice(0, 1) }, { favourite: true, addTags: ["b"] });
  expect(await kept.tally(Uint32Array.of(...all, 999))).toEqual({
    count: 4,
    favourite: 1,
    hidden: 0,
    ratings: [1, 0, 0, 0, 3, 0],
    states: { pick: 0, reject: 0 },
    tags: [
      { tag: "a", count: 3 },
      { tag: "b", count: 1 },
    ],
  });
});

it("changes nothing by what cannot be kept, and says why", async () => {
  const { kept, walk, rows, shown } = await visit();
  await walk();
  const target = { rows: await rows() };
  await expect(kept.mark(target, { rating: 3, note: "x".repeat(20_001) })).rejects.toThrow(/20,000/);
  await expect(kept.mark(target, { rating: 3, addTags: ["  "] })).rejects.toThrow(/tag/);
  await expect(kept.mark(target, { rating: 3.5 })).rejects.toThrow(/rating/);
  expect(await shown()).toEqual([0, 0, 0, 0]);
});

it("keeps the marks of an asset that the list has not brought yet until it does", async () => {
  const { kept, walk, shown } = await visit();
  await kept.mark({ keys: [keyAt(2)] }, { state: "pick" });
  await walk();
  expect(await shown()).toEqual([0, 0, packed({ state: "pick" }), 0]);
});

it("shows on the next visit what was marked, with a snapshot, without one, and after one of another place", async () => {
  const [memory, list] = [emptyKeptMemory(), emptyMemory()];
  const first = await visit(memory, list);
  await first.walk();
  await first.kept.mark({ keys: [keyAt(0)] }, { rating: 1 });
  await first.catalog.save();
  await first.kept.mark({ keys: [keyAt(1)] }, { rating: 2 });
  const second = await visit(memory, list);
  expect(await second.shown()).toEqual([packed({ rating: 1 }), packed({ rating: 2 }), 0, 0]);
  const rebuilt = await visit(memory, { ...list, snapshot: undefined });
  expect(await rebuilt.shown()).toEqual([packed({ rating: 1 }), packed({ rating: 2 }), 0, 0]);
  // The browser has lost what was kept: what the snapshot remembers of it counts no more.
  expect(await (await visit(emptyKeptMemory(), list)).shown()).toEqual([0, 0, 0, 0]);
});

it("hears of what another tab has marked", async () => {
  const [memory, list] = [emptyKeptMemory(), emptyMemory()];
  const [one, other] = [await visit(memory, list), await visit(memory, list)];
  await one.walk();
  await other.catalog.catchUp();
  const { version } = other.status();
  await one.kept.mark({ keys: [keyAt(1)] }, { hidden: true });
  await other.kept.mark({ keys: [keyAt(0)] }, { rating: 3 });
  await other.kept.catchUp();
  await one.kept.catchUp();
  for (const tab of [one, other]) expect(await tab.shown()).toEqual([packed({ rating: 3 }), 0, 0]);
  expect((await other.catalog.query(images)).hiddenOut).toBe(1);
  expect(other.status().version).toBeGreaterThan(version);
});

it("keeps a selection by what the rows are, for the rows of the next visit", async () => {
  const [memory, list] = [emptyKeptMemory(), emptyMemory()];
  const first = await visit(memory, list);
  await first.walk();
  await first.kept.keepSelection("tab", (await first.rows()).slice(1, 3));
  const next = await visit(memory, { ...list, snapshot: undefined });
  const rows = await next.kept.keptSelection("tab");
  expect((await next.catalog.records(rows)).map((asset) => asset?.id)).toEqual([items[1]!.id, items[2]!.id]);
  expect(await next.kept.keptSelection("another")).toEqual(new Uint32Array());
  // As versions of before have kept one.
  memory.selections.set("old", JSON.stringify([subjectOf(keyAt(1)), "i.gone"]));
  expect(await next.kept.keptSelection("old")).toEqual(new Uint32Array());
});

it("keeps saved views, one of which opens first", async () => {
  const { kept, status } = await visit();
  const before = status().marks.version;
  const change = (id: string, change: OwnChange<"view">["change"]) =>
    kept.changeOwn("view", [{ id, change }]);
  await change("a", { name: "Films", address: "/videos", order: 2, first: true });
  await change("b", { name: "Best", address: "/?rating=5", order: 1, first: true });
  const films = { id: "a", name: "Films", address: "/videos", order: 2, first: false };
  expect(await kept.own("view")).toEqual([
    { id: "b", name: "Best", address: "/?rating=5", order: 1, first: true },
    films,
  ]);
  await change("b", null);
  expect(await kept.own("view")).toEqual([films]);
  await expect(change("c", { name: "No address" })).rejects.toThrow(/address/);
  await expect(change("a", { name: "x".repeat(101) })).rejects.toThrow(/hundred/);
  expect(await kept.own("view")).toEqual([films]);
  expect(status().marks.version).toBeGreaterThan(before);
});
