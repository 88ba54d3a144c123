import {
  type DBSchema,
  deleteDB,
  type IDBPDatabase,
  type IDBPTransaction,
  openDB,
  type StoreNames,
} from "idb";
import type { Asset } from "#contract/asset.ts";
import type { WalkState } from "../model/walk/walk-state.ts";
import { databaseName } from "./database-name.ts";
import { encodeLines } from "./json-lines.ts";
import type { Change, Checkpoint, Loss, Snapshot, Store, StoredPage, StoredPreview } from "./store.ts";

interface Schema extends DBSchema {
  pages: { key: number; value: StoredPage };
  checkpoint: { key: "checkpoint"; value: Checkpoint };
  /** The snapshot is large: what can be used without it stands apart, its page number for reading the tail. */
  snapshot: { key: "snapshot" | "nextPage" | "firstScreen"; value: Snapshot | number | StoredPreview };
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
  const doubt = (feed: WalkState): WalkState => ({
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

/** Another page holds the database, in an older version or by a transaction that does not end. */
export class BlockedError extends Error {
  override name = "BlockedError";
}

/** What a transaction may wait for others, milliseconds: theirs take some tens. */
const patience = 8_000;

/**
 * Opens one account's database. One that is newer than this code or cannot be opened is deleted and begun anew: the
 * provider still has it all. Rejects where the browser gives no storage, or with `BlockedError`.
 */
export async function openIdbStore(account: string, waits = patience): Promise<Store> {
  const name = databaseName(account);
  const { db, lost } = await connect(name).catch(async (error) => {
    if (error instanceof BlockedError || isRefusal(error)) throw error;
    await remove(name);
    return connect(name);
  });
  await answering(db, waits).catch((error) => {
    db.close();
    throw error;
  });
  return createStore(db, lost);
}

/**
 * Rejects with `BlockedError` where nothing can be written, now or ever: WebKit keeps the pages that it has left for Back,
 * and with one its worker, even in the middle of a transaction.
 */
async function answering(db: Database, waits: number): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new BlockedError("Another page writes and does not end.")), waits);
  });
  const turn = begin(db, ["checkpoint", "pages", "snapshot"], "readwrite").objectStore("checkpoint").count();
  await Promise.race([turn, late]).finally(() => clearTimeout(timer));
}

/** The browser gives no storage or no more of it, as opposed to a database that cannot be opened. */
const isRefusal = (error: unknown) =>
  error instanceof ReferenceError ||
  (error instanceof DOMException && ["SecurityError", "QuotaExceededError"].includes(error.name));

interface Connection {
  db: Database;
  lost: Promise<Loss>;
}

function connect(name: string): Promise<Connection> {
  const { promise, resolve, reject } = Promise.withResolvers<Connection>();
  const { promise: lost, resolve: lose } = Promise.withResolvers<Loss>();
  const opening = openDB<Schema>(name, migrations.length, {
    upgrade: (db, from, _to, tx) => {
      tx.done.catch(() => {});
      for (const migrate of migrations.slice(from)) migrate(db, tx);
    },
    blocked: () => reject(new BlockedError("Another tab holds an older version of the local library.")),
    // A newer version wants in, or a reset (null): this tab must not stand in its way.
    blocking: (_current, wanted, event) => {
      (event.target as IDBDatabase).close();
      lose(wanted === null ? "deleted" : "replaced");
    },
    terminated: () => lose("deleted"),
  });
  opening.then((db) => (whole(db) ? resolve({ db, lost }) : reject(incomplete(db))), reject);
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

function createStore(db: Database, lost: Promise<Loss>): Store {
  return {
    lost,
    async load() {
      const tx = begin(db, ["checkpoint", "snapshot"], "readonly");
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
    checkpoint: async () => read(db, "checkpoint").get("checkpoint"),
    commit: (change, accepted) => commit(db, change, accepted),
    async pages(numbers) {
      const store = read(db, "pages");
      return Promise.all(numbers.map((number) => store.get(number))).catch(() => readEach(db, numbers));
    },
    pagesFrom: (first, limit) => readFrom(db, first, limit),
    async saveSnapshot(snapshot, preview) {
      const tx = begin(db, ["snapshot"], "readwrite");
      const store = tx.objectStore("snapshot");
      await Promise.all([
        store.put(snapshot, "snapshot"),
        store.put(snapshot.nextPage, "nextPage"),
        store.put(preview, "firstScreen"),
        tx.done,
      ]);
    },
    preview: async () => read(db, "snapshot").get("firstScreen") as Promise<StoredPreview | undefined>,
    async clear() {
      const tx = begin(db, ["pages", "checkpoint", "snapshot"], "readwrite");
      const stores = ["pages", "checkpoint", "snapshot"] as const;
      await Promise.all([...stores.map((store) => tx.objectStore(store).clear()), tx.done]);
    },
    close: () => db.close(),
  };
}

/**
 * Begins a transaction. Whoever waits for a request hears of its failure; that the transaction is aborted with it must
 * not count as a second one, which nobody handles: one page that cannot be read aborts all that is read beside it.
 *
 * "Relaxed" hands the change to the operating system without waiting for the disk itself: a page then costs about
 * one millisecond instead of eight, and a crash of tab or browser loses nothing. A power cut may lose the last
 * pages, but whole ones and the newest, and the next visit fetches them again.
 */
function begin<Mode extends "readonly" | "readwrite">(
  db: Database,
  stores: StoreNames<Schema>[],
  mode: Mode,
): IDBPTransaction<Schema, StoreNames<Schema>[], Mode> {
  const tx = db.transaction(stores, mode, { durability: "relaxed" });
  tx.done.catch(() => {});
  return tx;
}

const read = <Name extends StoreNames<Schema>>(db: Database, name: Name) =>
  begin(db, [name], "readonly").objectStore(name);

async function commit(db: Database, { checkpoint, page, removed }: Change, accepted?: () => void) {
  const tx = begin(db, ["checkpoint", "pages"], "readwrite");
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
const readSnapshot = async (db: Database) =>
  (read(db, "snapshot").get("snapshot") as Promise<Snapshot | undefined>).catch(() => undefined);

async function readFrom(db: Database, first: number, limit: number): Promise<StoredPage[]> {
  const range = IDBKeyRange.lowerBound(first);
  const count = Number.isFinite(limit) ? limit : undefined;
  return read(db, "pages")
    .getAll(range, count)
    .catch(async () => {
      const pages = await readEach(db, await read(db, "pages").getAllKeys(range, count));
      return pages.filter((page) => page !== undefined);
    });
}

/** One unreadable row fails all that are read with it: each by itself, undefined where it cannot be had. */
function readEach(db: Database, numbers: readonly number[]): Promise<(StoredPage | undefined)[]> {
  const readOne = (number: number) => read(db, "pages").get(number);
  return Promise.all(numbers.map((number) => readOne(number).catch(() => undefined)));
}
