import { connectTo } from "./idb-connection.ts";
import type { Database } from "./idb-schema.ts";
import { begin, read } from "./idb-transaction.ts";
import type { AtOpening, Change, Loss, Snapshot, Store, StoredPage } from "./store.ts";

/**
 * An account's store on disk, with what it held as it was opened. Rejects as `connectTo` does; `waits` is how long for
 * other pages, in milliseconds.
 */
export async function openIdbStore(
  account: string,
  waits?: number,
): Promise<{ store: Store; atOpening: AtOpening }> {
  const { db, lost, atOpening } = await connectTo(account, waits);
  return { store: createStore(db, lost), atOpening };
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
    families: async () => read(db, "snapshot").get("families"),
    saveFamilies: async (saved) => {
      const tx = begin(db, ["snapshot"], "readwrite");
      await Promise.all([tx.objectStore("snapshot").put(saved, "families"), tx.done]);
    },
    async clear() {
      const tx = begin(db, ["pages", "checkpoint", "snapshot"], "readwrite");
      const stores = ["pages", "checkpoint", "snapshot"] as const;
      await Promise.all([...stores.map((store) => tx.objectStore(store).clear()), tx.done]);
    },
    close: () => db.close(),
  };
}

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
