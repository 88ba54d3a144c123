import {
  type DBSchema,
  deleteDB,
  type IDBPDatabase,
  type IDBPTransaction,
  openDB,
  type StoreNames,
} from "idb";
import type { Asset } from "#contract/asset.ts";
import type { Feed } from "../feed/feed.ts";
import { encodeLines } from "./json-lines.ts";
import type { Change, Checkpoint, FirstScreen, Snapshot, Store, StoredPage } from "./store.ts";

interface Schema extends DBSchema {
  pages: { key: number; value: StoredPage };
  checkpoint: { key: "checkpoint"; value: Checkpoint };
  /** The snapshot is large: what can be used without it stands apart, its page number for reading the tail. */
  snapshot: { key: "snapshot" | "nextPage" | "firstScreen"; value: Snapshot | number | FirstScreen };
}
type Database = IDBPDatabase<Schema>;

type Upgrade = IDBPTransaction<Schema, ArrayLike<StoreNames<Schema>>, "versionchange">;

/** One step for each version of the database, the first from nothing; a released step is never changed. */
const migrations: ((db: Database, tx: Upgrade) => void)[] = [
  (db) => {
    db.createObjectStore("pages", { keyPath: "number" });
    db.createObjectStore("checkpoint");
    db.createObjectStore("snapshot");
  },
  (_db, tx) => void itemsToLines(tx).catch(() => {}),
  (_db, tx) => void doubtFeeds(tx).catch(() => {}),
];

/** Pages held their assets as objects once. What cannot be rewritten cannot be read either, and is fetched again. */
async function itemsToLines(tx: Upgrade): Promise<void> {
  let cursor = await tx.objectStore("pages").openCursor();
  while (cursor) {
    const { items, ...page } = cursor.value as StoredPage & { items?: Asset[] };
    if (Array.isArray(items)) await cursor.update({ ...page, lines: encodeLines(items) });
    cursor = await cursor.continue();
  }
}

/**
 * Pages were once taken in without a look at whose they are, so that a database may hold another account's list beside
 * its own, and nothing in it tells them apart: seals of two keys look alike. The list itself does: each feed is walked
 * once more from its head to its end, and what is not met on the way is removed, as in `verify`.
 */
async function doubtFeeds(tx: Upgrade): Promise<void> {
  const store = tx.objectStore("checkpoint");
  const checkpoint = await store.get("checkpoint");
  if (!checkpoint) return;
  const doubt = (feed: Feed): Feed => ({
    ...feed,
    stretches: feed.stretches.map((stretch) => ({ ...stretch, open: true })),
    verifyFrom: feed.nextWalk,
    skipped: 0,
    stuck: null,
    idle: 0,
  });
  const { image, video } = checkpoint.feeds;
  await store.put({ ...checkpoint, feeds: { image: doubt(image), video: doubt(video) } }, "checkpoint");
}

/** Another tab holds an older version of the database open and does not let go. */
export class BlockedError extends Error {
  override name = "BlockedError";
}

/**
 * Opens one account's database. One that is newer than this code or cannot be opened is deleted and begun anew: the
 * provider still has it all. Rejects where the browser gives no storage, or with `BlockedError`.
 */
export async function openIdbStore(account: string): Promise<Store> {
  const name = `contact-sheet-${account}`;
  const db = await connect(name).catch(async (error) => {
    if (error instanceof BlockedError || isRefusal(error)) throw error;
    await remove(name);
    return connect(name);
  });
  return createStore(db);
}

/** The browser gives no storage at all, as opposed to a database that cannot be opened. */
const isRefusal = (error: unknown) =>
  error instanceof ReferenceError || (error instanceof DOMException && error.name === "SecurityError");

function connect(name: string): Promise<Database> {
  const { promise, resolve, reject } = Promise.withResolvers<Database>();
  const opening = openDB<Schema>(name, migrations.length, {
    upgrade: (db, from, _to, tx) => {
      for (const migrate of migrations.slice(from)) migrate(db, tx);
    },
    blocked: () => reject(new BlockedError("Another tab holds an older version of the local library.")),
    // A newer version wants in, or a reset: this tab must not stand in its way, and works on in memory.
    blocking: (_current, _wanted, event) => (event.target as IDBDatabase).close(),
  });
  opening.then((db) => (whole(db) ? resolve(db) : reject(incomplete(db))), reject);
  // Opened after all, but nobody waits for it any more.
  promise.catch(() => opening.then((db) => db.close())).catch(() => {});
  return promise;
}

const whole = (db: Database) =>
  (["pages", "checkpoint", "snapshot"] as const).every((store) => db.objectStoreNames.contains(store));

function incomplete(db: Database): Error {
  db.close();
  return new Error("The local library lacks a part.");
}

async function remove(name: string): Promise<void> {
  const { promise, reject } = Promise.withResolvers<never>();
  const blocked = () => reject(new BlockedError("Another tab holds the local library."));
  await Promise.race([deleteDB(name, { blocked }), promise]);
}

function createStore(db: Database): Store {
  return {
    async load() {
      const tx = db.transaction(["checkpoint", "snapshot"]);
      const [checkpoint, nextPage] = await Promise.all([
        tx.objectStore("checkpoint").get("checkpoint"),
        tx.objectStore("snapshot").get("nextPage") as Promise<number | undefined>,
      ]);
      if (!checkpoint) return undefined;
      if (nextPage === undefined) return { checkpoint, snapshot: undefined, tail: [] };
      const [snapshot, tail] = await Promise.all([
        readSnapshot(db),
        readFrom(db, nextPage, Number.POSITIVE_INFINITY),
      ]);
      return { checkpoint, snapshot, tail: snapshot ? tail : [] };
    },
    checkpoint: () => db.get("checkpoint", "checkpoint"),
    commit: (change, accepted) => commit(db, change, accepted),
    pages(numbers) {
      const store = db.transaction("pages").store;
      return Promise.all(numbers.map((number) => store.get(number).catch(() => undefined)));
    },
    pagesFrom: (first, limit) => readFrom(db, first, limit),
    async saveSnapshot(snapshot, firstScreen) {
      const tx = db.transaction("snapshot", "readwrite", { durability: "relaxed" });
      await Promise.all([
        tx.store.put(snapshot, "snapshot"),
        tx.store.put(snapshot.nextPage, "nextPage"),
        tx.store.put(firstScreen, "firstScreen"),
        tx.done,
      ]);
    },
    firstScreen: () => db.get("snapshot", "firstScreen") as Promise<FirstScreen | undefined>,
    async clear() {
      const tx = db.transaction(["pages", "checkpoint", "snapshot"], "readwrite");
      const stores = ["pages", "checkpoint", "snapshot"] as const;
      await Promise.all([...stores.map((store) => tx.objectStore(store).clear()), tx.done]);
    },
    close: () => db.close(),
  };
}

/**
 * "Relaxed" hands the change to the operating system without waiting for the disk itself: a page then costs about
 * one millisecond instead of eight, and a crash of tab or browser loses nothing. A power cut may lose the last
 * pages, but whole ones and the newest, and the next visit fetches them again.
 */
async function commit(db: Database, { checkpoint, page, removed }: Change, accepted?: () => void) {
  const tx = db.transaction(["checkpoint", "pages"], "readwrite", { durability: "relaxed" });
  const pages = tx.objectStore("pages");
  const stored = await tx.objectStore("checkpoint").get("checkpoint");
  if ((stored?.revision ?? 0) !== checkpoint.revision - 1) {
    await tx.done;
    return false;
  }
  const writes: Promise<unknown>[] = [tx.objectStore("checkpoint").put(checkpoint, "checkpoint"), tx.done];
  if (page) writes.push(pages.put(page));
  for (const number of removed ?? []) writes.push(pages.delete(number));
  const written = Promise.all(writes);
  accepted?.();
  await written;
  return true;
}

/** A snapshot that cannot be read back is as good as none. */
const readSnapshot = (db: Database) =>
  (db.get("snapshot", "snapshot") as Promise<Snapshot | undefined>).catch(() => undefined);

async function readFrom(db: Database, first: number, limit: number): Promise<StoredPage[]> {
  const range = IDBKeyRange.lowerBound(first);
  const count = Number.isFinite(limit) ? limit : undefined;
  return db.getAll("pages", range, count).catch(async () => {
    // One unreadable row fails them all: read them one by one and leave it out.
    const numbers = await db.getAllKeys("pages", range, count);
    const pages = await Promise.all(numbers.map((number) => db.get("pages", number).catch(() => undefined)));
    return pages.filter((page) => page !== undefined);
  });
}
