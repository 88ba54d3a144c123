import "fake-indexeddb/auto";
import { deleteDB, openDB } from "idb";
import { afterEach, expect, it, vi } from "vitest";
import { emptyWalk } from "../model/walk/walk-state.ts";
import { encodeLines } from "./json-lines.ts";
import { createMemoryStore, emptyMemory } from "./memory-store.ts";
import { openStore } from "./open-store.ts";
import { ResilientStore } from "./resilient-store.ts";
import type { Change, Store } from "./store.ts";

const stores: ResilientStore[] = [];
afterEach(() => {
  vi.useRealTimers();
  for (const store of stores.splice(0)) store.close();
});

const feeds = { image: emptyWalk, video: emptyWalk };
/** The n-th change, from 1 on: it brings page n - 1. */
const change = (n: number): Change => ({
  checkpoint: { revision: n, nextPage: n, pages: n, feeds },
  page: { number: n - 1, kind: "image", walk: 0, lines: encodeLines([]) },
});
const numbers = async (store: Store) => (await store.pagesFrom(0, 99)).map(({ number }) => number);

/** A store over a disk that fails with the named error while `failing` is set. */
function onDisk(name = "QuotaExceededError") {
  const memory = emptyMemory();
  const disk = createMemoryStore(memory);
  const state = { failing: false, wiped: 0, told: [] as unknown[] };
  const commit: Store["commit"] = async (...args) => {
    if (state.failing) throw new DOMException("no", name);
    return disk.commit(...args);
  };
  const flaky = { ...disk, commit };
  const store: ResilientStore = new ResilientStore(
    { disk: flaky, problem: null, reopen: async () => flaky },
    { onProblem: () => state.told.push(store.problem), onWiped: () => state.wiped++ },
  );
  stores.push(store);
  return { store, disk, state, memory };
}

it("goes on in memory when the disk is full, says so once, and writes all when there is room", async () => {
  vi.useFakeTimers();
  const { store, disk, state } = onDisk();
  await store.commit(change(1));
  state.failing = true;
  const accepted = vi.fn();
  for (const n of [2, 3]) expect(await store.commit(change(n), accepted)).toBe(true);
  expect(accepted).toHaveBeenCalledTimes(2);
  expect(state.told).toEqual(["full"]);
  expect((await store.pages([0, 1, 2])).map((page) => page?.number)).toEqual([0, 1, 2]);
  expect(await numbers(disk)).toEqual([0]);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(await numbers(disk)).toEqual([0]);
  state.failing = false;
  await vi.advanceTimersByTimeAsync(60_000);
  expect(state.told).toEqual(["full", null]);
  expect(await numbers(disk)).toEqual([0, 1, 2]);
  await store.commit(change(4));
  expect(await numbers(disk)).toEqual([0, 1, 2, 3]);
  expect(state.wiped).toBe(0);
});

it("tries at once when asked, and keeps what comes meanwhile in order", async () => {
  const { store, disk, state } = onDisk("UnknownError");
  state.failing = true;
  await store.commit(change(1));
  expect(store.problem).toBe("refused");
  state.failing = false;
  await Promise.all([store.retry(), store.commit(change(2)), store.commit(change(3))]);
  expect(store.problem).toBeNull();
  expect(await numbers(disk)).toEqual([0, 1, 2]);
});

it("does not write over what another tab has written meanwhile", async () => {
  const { store, disk, state } = onDisk();
  state.failing = true;
  await store.commit(change(1));
  await disk.commit(change(1));
  await disk.commit(change(2));
  state.failing = false;
  await store.retry();
  expect(store.problem).toBe("divided");
  expect(await numbers(disk)).toEqual([0, 1]);
});

it("opens the disk later where it was refused at first", async () => {
  const disk = createMemoryStore();
  const reopen = vi.fn(async (): Promise<Store> => Promise.reject(new DOMException("no", "SecurityError")));
  const told = vi.fn();
  const store = new ResilientStore(
    { disk: undefined, problem: "refused", reopen },
    { onProblem: told, onWiped: told },
  );
  stores.push(store);
  expect(await store.load()).toBeUndefined();
  await store.commit(change(1));
  await store.retry();
  expect(store.problem).toBe("refused");
  reopen.mockImplementation(async () => disk);
  await store.retry();
  expect(store.problem).toBeNull();
  expect(await numbers(disk)).toEqual([0]);
});

let accounts = 0;
async function onIndexedDb() {
  const account = `resilient-${accounts++}`;
  const wiped = Promise.withResolvers<void>();
  const told = Promise.withResolvers<void>();
  const store = new ResilientStore(await openStore(account), {
    onProblem: told.resolve,
    onWiped: wiped.resolve,
  });
  stores.push(store);
  await store.commit(change(1));
  return { store, account, name: `contact-sheet-${account}`, wiped: wiped.promise, told: told.promise };
}

it("begins a new store where its database is deleted, and blames no other tab", async () => {
  const { store, name, wiped } = await onIndexedDb();
  await deleteDB(name);
  await wiped;
  expect(store.problem).toBeNull();
  expect(await store.checkpoint()).toBeUndefined();
  expect(await store.pages([0])).toEqual([undefined]);
  expect(await store.commit(change(1))).toBe(true);
  const db = await openDB(name);
  expect(await db.count("pages")).toBe(1);
  db.close();
});

it("answers reads and writes that meet the deleted database before the browser has told", async () => {
  const { store, name } = await onIndexedDb();
  const deleted = deleteDB(name);
  const [written, pages] = await Promise.all([store.commit(change(2)), store.pages([0])]);
  expect(typeof written).toBe("boolean");
  expect(pages).toHaveLength(1);
  await deleted;
  await expect.poll(() => store.checkpoint()).toBeUndefined();
});

it("goes on in memory beside a newer version, which it neither blocks nor deletes", async () => {
  const { store, name, told } = await onIndexedDb();
  const newer = await openDB(name, 99);
  await told;
  expect(store.problem).toBe("newer");
  expect(await store.commit(change(1))).toBe(true);
  await store.retry();
  expect(await newer.count("pages")).toBe(1);
  newer.close();
});
