import "fake-indexeddb/auto";
import { deleteDB, openDB } from "idb";
import { afterEach, expect, it, vi } from "vitest";
import { buildImage, buildVideo } from "#testing/assets.ts";
import { headAgain } from "../model/walk/ask.ts";
import { emptyWalk, nextAsk } from "../model/walk/walk-state.ts";
import { BlockedError } from "./database.ts";
import { openIdbStore } from "./idb-store.ts";
import { decodeLines, encodeLines } from "./json-lines.ts";
import { createMemoryStore, emptyMemory } from "./memory-store.ts";
import { openStore } from "./open-store.ts";
import { describeStore, snapshotOf, storedPreview } from "./testing/store-conformance.ts";

let accounts = 0;
const freshAccount = () => `test-${accounts++}`;
const openDisk = async (account: string, waits?: number) => (await openIdbStore(account, waits)).store;
const checkpoint = { revision: 1, nextPage: 0, pages: 0, feeds: { image: emptyWalk, video: emptyWalk } };

afterEach(() => vi.unstubAllGlobals());

describeStore("memory", () => {
  const memory = emptyMemory();
  return async () => createMemoryStore(memory);
});

describeStore("indexed", () => {
  const account = freshAccount();
  return () => openDisk(account);
});

it("reads through to what a full disk still holds", async () => {
  const disk = createMemoryStore();
  const page = { number: 0, kind: "image", walk: 0, lines: encodeLines([]) } as const;
  await disk.commit({ checkpoint, page });
  const store = createMemoryStore({ ...emptyMemory(), checkpoint }, disk);
  await store.commit({ checkpoint: { ...checkpoint, revision: 2 }, page: { ...page, number: 1 } });
  const [second, first, none] = await store.pages([1, 0, 5]);
  expect([second?.number, first?.number, none]).toEqual([1, 0, undefined]);
});

it("has at hand what it held as it was opened", async () => {
  const account = freshAccount();
  const first = await openIdbStore(account);
  expect(first.atOpening).toEqual({ preview: undefined, checkpoint: undefined });
  await first.store.commit({ checkpoint });
  await first.store.saveSnapshot(snapshotOf(0), storedPreview);
  expect((await openStore(account)).atOpening).toEqual({ preview: storedPreview, checkpoint });
});

it("keeps accounts apart", async () => {
  const [one, other] = await Promise.all([openDisk(freshAccount()), openDisk(freshAccount())]);
  await one.commit({ checkpoint });
  expect(await other.checkpoint()).toBeUndefined();
});

/** A database in which a newer version of this code has been. */
async function openNewer(account: string) {
  const newer = await openDB(`contact-sheet-${account}`, 99, {
    upgrade: (db) => void db.createObjectStore("unheard-of"),
  });
  newer.close();
  return openStore(account);
}

it("begins anew where a newer version has been", async () => {
  vi.stubGlobal("fetch", async () => Response.json({ status: "ok" }));
  const { disk, problem } = await openNewer(freshAccount());
  expect(problem).toBeNull();
  expect(await disk?.commit({ checkpoint })).toBe(true);
});

it("leaves a newer version's library alone where nothing could be fetched again, and says so", async () => {
  vi.stubGlobal("fetch", () => Promise.reject(new TypeError("Failed to fetch")));
  const account = freshAccount();
  expect(await openNewer(account)).toMatchObject({ disk: undefined, problem: "newer" });
  const kept = await openDB(`contact-sheet-${account}`);
  expect([...kept.objectStoreNames]).toEqual(["unheard-of"]);
  kept.close();
});

it("reads what an older version has written", async () => {
  const account = freshAccount();
  const older = await openDB(`contact-sheet-${account}`, 1, {
    upgrade: (db) => {
      db.createObjectStore("pages", { keyPath: "number" });
      db.createObjectStore("checkpoint");
      db.createObjectStore("snapshot");
    },
  });
  const items = [buildImage({}, 0), buildVideo({}, 1)];
  await older.put("checkpoint", { ...checkpoint, nextPage: 2, pages: 2 }, "checkpoint");
  await older.put("pages", { number: 0, kind: "image", walk: 0, items });
  await older.put("pages", { number: 1, kind: "image", walk: 0, items: [] });
  older.close();
  const store = await openDisk(account);
  expect((await store.checkpoint())?.nextPage).toBe(2);
  const pages = await store.pagesFrom(0, 10);
  expect(pages.map((page) => decodeLines(page.lines))).toEqual([items, []]);
  expect(pages[0]).not.toHaveProperty("items");
});

it("has the lists walked anew to their ends where addresses were in the open, and keeps all meanwhile", async () => {
  const account = freshAccount();
  const third = await openDB(`contact-sheet-${account}`, 3, {
    upgrade: (db) => {
      db.createObjectStore("pages", { keyPath: "number" });
      db.createObjectStore("checkpoint");
      db.createObjectStore("snapshot");
    },
  });
  const page = { number: 0, kind: "image", walk: 2, lines: encodeLines([buildImage()]) } as const;
  const stretch = { first: 0, last: 2, next: null, open: false, meets: false, newest: 2, oldest: 1 };
  const walked = { ...emptyWalk, nextWalk: 3, stretches: [stretch] };
  await third.put("checkpoint", { ...checkpoint, feeds: { image: walked, video: emptyWalk } }, "checkpoint");
  await third.put("pages", page);
  third.close();
  const opened = async () => {
    const store = await openDisk(account);
    const feeds = (await store.checkpoint())?.feeds;
    store.close();
    return feeds;
  };
  const feeds = await opened();
  expect(nextAsk(walked)).toBeNull();
  expect(feeds && nextAsk(feeds.image)).toEqual(headAgain);
  expect(feeds?.image).toMatchObject({ verifyFrom: 3, stretches: [{ ...stretch, open: true }] });
  expect(await (await openDisk(account)).pages([0])).toEqual([page]);
  // Once, not at each visit.
  const store = await openDisk(account);
  await store.commit({
    checkpoint: { ...checkpoint, revision: 2, feeds: { image: walked, video: emptyWalk } },
  });
  store.close();
  expect((await opened())?.image).toEqual(walked);
});

it("begins anew where a part is missing", async () => {
  const account = freshAccount();
  (await openDB(`contact-sheet-${account}`, 1)).close();
  const store = await openDisk(account);
  expect(await store.commit({ checkpoint })).toBe(true);
});

it("makes way for a newer version in another tab, and says so", async () => {
  const account = freshAccount();
  const store = await openDisk(account);
  const newer = await openDB(`contact-sheet-${account}`, 99);
  newer.close();
  expect(await store.lost).toBe("replaced");
  await expect(store.commit({ checkpoint })).rejects.toMatchObject({ name: "InvalidStateError" });
});

it("makes way for whoever deletes it, and says so", async () => {
  const account = freshAccount();
  const store = await openDisk(account);
  await deleteDB(`contact-sheet-${account}`);
  expect(await store.lost).toBe("deleted");
  await expect(store.pages([0])).rejects.toMatchObject({ name: "InvalidStateError" });
});

it("reads what it can beside what it cannot, and leaves no failure unhandled", async () => {
  const store = await openDisk(freshAccount());
  for (const number of [0, 1, 2]) {
    const page = { number, kind: "image", walk: 0, lines: encodeLines([]) } as const;
    await store.commit({ checkpoint: { ...checkpoint, revision: number + 1 }, page });
  }
  // A row that cannot be read fails its request, and with it the whole transaction.
  const get = IDBObjectStore.prototype.get;
  vi.spyOn(IDBObjectStore.prototype, "get").mockImplementation(function (this: IDBObjectStore, key) {
    return key === 1
      ? (this.add as (value: unknown) => IDBRequest).call(this, { number: 1 })
      : get.call(this, key);
  });
  const transaction = IDBDatabase.prototype.transaction;
  vi.spyOn(IDBDatabase.prototype, "transaction").mockImplementation(function (this: IDBDatabase, stores) {
    return transaction.call(this, stores, "readwrite");
  });
  expect((await store.pages([0, 1, 2])).map((page) => page?.number)).toEqual([0, undefined, 2]);
  vi.restoreAllMocks();
});

it("falls back to memory, and says so, where a tab with a newer version does not let go", async () => {
  vi.stubGlobal("fetch", async () => Response.json({ status: "ok" }));
  const account = freshAccount();
  const newer = await openDB(`contact-sheet-${account}`, 99);
  const { problem } = await openStore(account);
  expect(problem).toBe("blocked");
  newer.close();
  await deleteDB(`contact-sheet-${account}`);
});

it("does not wait for ever for a page that is asleep in the middle of a transaction", async () => {
  const account = freshAccount();
  (await openDisk(account)).close();
  for (const [stores, mode] of [
    [["checkpoint", "pages"], "readwrite"],
    [["pages"], "readonly"],
  ] as const) {
    const asleep = await openDB(`contact-sheet-${account}`);
    const tx = asleep.transaction(stores, mode);
    let held = true;
    const hold = async () => {
      while (held) await tx.objectStore("pages").count();
    };
    const holding = hold();
    await expect(openDisk(account, 60)).rejects.toThrow(BlockedError);
    held = false;
    await holding;
    asleep.close();
    (await openDisk(account, 60_000)).close();
  }
});

it("falls back to memory, and says so, where the browser refuses", async () => {
  vi.stubGlobal("indexedDB", {
    open: () => {
      throw new DOMException("no", "SecurityError");
    },
  });
  expect(await openStore(freshAccount())).toMatchObject({ disk: undefined, problem: "refused" });
});
