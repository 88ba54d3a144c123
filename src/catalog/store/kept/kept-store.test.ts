import "fake-indexeddb/auto";
import { deleteDB, openDB } from "idb";
import { afterEach, expect, it, vi } from "vitest";
import { keptDatabaseName } from "../database-name.ts";
import { openIdbKeptStore } from "./idb-kept-store.ts";
import type { KeptStore } from "./kept-store.ts";
import { createMemoryKeptStore, emptyKeptMemory } from "./memory-kept-store.ts";
import { openKeptStore } from "./open-kept-store.ts";
import { ResilientKeptStore } from "./resilient-kept-store.ts";
import { describeKeptStore, waiting } from "./testing/kept-conformance.ts";

let libraries = 0;
const freshLibrary = () => `test-${libraries++}`;
const stores: KeptStore[] = [];
afterEach(() => {
  vi.useRealTimers();
  for (const store of stores.splice(0)) store.close();
});

const opening = (disk: KeptStore) => ({ disk, problem: null, reopen: async () => disk });

function resilient(opened: ConstructorParameters<typeof ResilientKeptStore>[0]) {
  const told: unknown[] = [];
  let moved = 0;
  const store: ResilientKeptStore = new ResilientKeptStore(opened, {
    onProblem: () => told.push(store.problem),
    onMoved: () => moved++,
  });
  stores.push(store);
  return { store, told, moved: () => moved };
}

describeKeptStore("memory", () => {
  const memory = emptyKeptMemory();
  return async () => createMemoryKeptStore(memory);
});

describeKeptStore("indexed", () => {
  const library = freshLibrary();
  return () => openIdbKeptStore(library);
});

describeKeptStore("resilient", () => {
  const memory = emptyKeptMemory();
  return async () => resilient(opening(createMemoryKeptStore(memory))).store;
});

const ids = async (store: KeptStore) => (await store.since(-1)).outbox.map(({ id }) => id);
const lines = new Uint8Array([1]);

/** A disk that fails with the named error while `failing` is set. */
function flaky(name = "QuotaExceededError") {
  const disk = createMemoryKeptStore();
  const state = { failing: false };
  const update: KeptStore["update"] = async (...args) => {
    if (state.failing) throw new DOMException("no", name);
    return disk.update(...args);
  };
  return { disk, state, store: { ...disk, update } };
}

it("goes on in memory when the disk is full, and brings what it missed there once there is room", async () => {
  vi.useFakeTimers();
  const { disk, state, store: full } = flaky();
  const { store, told, moved } = resilient(opening(full));
  await store.update([], () => ({ add: [waiting("before")], buckets: new Map([[1, lines]]) }));
  await store.since(-1);
  state.failing = true;
  await store.update([], () => ({ add: [waiting("meanwhile")] }));
  await store.update([], () => ({ add: [waiting("sent meanwhile")] }));
  await store.update([], () => ({ remove: [2] }));
  expect(told).toEqual(["full"]);
  expect(await ids(store)).toEqual(["before", "meanwhile"]);
  expect(await store.buckets([1])).toEqual([lines]);
  expect(await store.bucketNumbers()).toEqual([1]);
  await vi.advanceTimersByTimeAsync(20_000);
  expect(await ids(disk)).toEqual(["before"]);
  const { id } = (await disk.since(-1)).state;
  state.failing = false;
  await vi.advanceTimersByTimeAsync(60_000);
  expect(told).toEqual(["full", null]);
  expect(moved()).toBe(1);
  expect(await ids(disk)).toEqual(["before", "meanwhile"]);
  // Who remembers how far it knew the place before must not go by that.
  expect((await disk.since(-1)).state.id).not.toBe(id);
});

it("keeps what waits when its database is deleted", async () => {
  const library = freshLibrary();
  const { store, moved } = resilient(await openKeptStore(library));
  await store.update([], () => ({ add: [waiting("unsent")], buckets: new Map([[1, lines]]) }));
  await deleteDB(keptDatabaseName(library));
  await expect.poll(moved).toBe(1);
  expect(await ids(store)).toEqual(["unsent"]);
  expect(await store.bucketNumbers()).toEqual([]);
  expect((await store.since(-1)).state.cursor).toBe(0);
  store.close();
  expect(await ids(await openIdbKeptStore(library))).toEqual(["unsent"]);
});

it("makes way for a newer version, goes on without the disk, and never begins anew over it", async () => {
  const library = freshLibrary();
  const { store, told } = resilient(await openKeptStore(library));
  await store.update([], () => ({ add: [waiting("old")] }));
  const newer = await openDB(keptDatabaseName(library), 99);
  await expect.poll(() => told).toEqual(["newer"]);
  await store.update([], () => ({ add: [waiting("later")] }));
  expect(await ids(store)).toEqual(["old", "later"]);
  newer.close();
  const again = await openKeptStore(library);
  expect(again).toMatchObject({ disk: undefined, problem: "newer" });
  const kept = await openDB(keptDatabaseName(library));
  expect(await kept.getAll("outbox")).toMatchObject([{ id: "old" }]);
  kept.close();
});

it("begins in memory where the browser gives no storage, and moves to the disk once it does", async () => {
  vi.useFakeTimers();
  const disk = createMemoryKeptStore();
  const refused = () => Promise.reject(new DOMException("no", "SecurityError"));
  let reopen: () => Promise<KeptStore> = refused;
  const { store, told } = resilient({ disk: undefined, problem: "refused", reopen: () => reopen() });
  await store.update([], () => ({ add: [waiting("one")] }));
  expect(store.problem).toBe("refused");
  reopen = async () => disk;
  await vi.advanceTimersByTimeAsync(60_000);
  expect(told).toEqual([null]);
  expect(await ids(disk)).toEqual(["one"]);
});

it("goes on where what was kept is emptied under it", async () => {
  const library = freshLibrary();
  const { store } = resilient(await openKeptStore(library));
  await store.since(-1);
  await store.update([], () => ({ add: [waiting("unsent")] }));
  const db = await openDB(keptDatabaseName(library));
  for (const name of ["state", "buckets", "outbox"]) await db.clear(name);
  db.close();
  await store.update([], () => ({ add: [waiting("next")] }));
  expect((await ids(store)).sort()).toEqual(["next", "unsent"]);
  store.close();
  expect((await ids(await openIdbKeptStore(library))).sort()).toEqual(["next", "unsent"]);
});
