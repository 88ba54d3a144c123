import {
  type DBSchema,
  deleteDB,
  type IDBPDatabase,
  type IDBPTransaction,
  openDB,
  type StoreNames,
} from "idb";
import type { Loss } from "./store.ts";

/** Another page holds the database, in an older version or by a transaction that does not end. */
export class BlockedError extends Error {
  override name = "BlockedError";
}

/** An open database; `lost` resolves when it has been closed from outside. */
export interface Connection<Schema extends DBSchema> {
  db: IDBPDatabase<Schema>;
  lost: Promise<Loss>;
}

export type Upgrade<Schema extends DBSchema> = IDBPTransaction<
  Schema,
  ArrayLike<StoreNames<Schema>>,
  "versionchange"
>;

/** One step for each version of a database, the first from nothing; a released step is never changed. */
export type Migrations<Schema extends DBSchema> = readonly ((
  db: IDBPDatabase<Schema>,
  tx: Upgrade<Schema>,
) => void)[];

/** What a database is called and made of. */
export interface Plan<Schema extends DBSchema> {
  name: string;
  migrations: Migrations<Schema>;
  stores: readonly StoreNames<Schema>[];
}

/** Opens a database in its newest version. Rejects with `BlockedError`, or as the browser says. */
export function connect<Schema extends DBSchema>(plan: Plan<Schema>): Promise<Connection<Schema>> {
  const { name, migrations, stores } = plan;
  const { promise, resolve, reject } = Promise.withResolvers<Connection<Schema>>();
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
  const whole = (db: IDBPDatabase<Schema>) => stores.every((store) => db.objectStoreNames.contains(store));
  opening.then((db) => (whole(db) ? resolve({ db, lost }) : reject(incomplete(db))), reject);
  // Opened after all, but nobody waits for it any more.
  promise.catch(() => opening.then((db) => db.close())).catch(() => {});
  return promise;
}

function incomplete(db: { close(): void }): Error {
  db.close();
  return new Error("The local library lacks a part.");
}

/** A transaction that may write to all of some stores. */
type Writing<Schema extends DBSchema> = IDBPTransaction<Schema, StoreNames<Schema>[], "readwrite">;

/**
 * Closes the database and rejects with `BlockedError` where nothing can be written within `waits` milliseconds: WebKit
 * keeps the pages that it has left for Back, and with one its worker, even in the middle of a transaction. What `read`
 * finds in the same transaction is there without a second wait for the disk; it must not reject.
 */
export async function answering<Schema extends DBSchema, Found>(
  db: IDBPDatabase<Schema>,
  stores: readonly StoreNames<Schema>[],
  waits: number,
  read: (tx: Writing<Schema>) => Promise<Found>,
): Promise<Found> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new BlockedError("Another page writes and does not end.")), waits);
  });
  const tx = db.transaction([...stores], "readwrite", { durability: "relaxed" });
  tx.done.catch(() => {});
  const turn = tx.objectStore(stores[0] as StoreNames<Schema>).count();
  const found = read(tx);
  try {
    await Promise.race([turn, late]);
    return await found;
  } catch (error) {
    db.close();
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

/** The browser gives no storage or no more of it, as opposed to a database that cannot be opened. */
export const isRefusal = (error: unknown): boolean =>
  error instanceof ReferenceError ||
  (error instanceof DOMException && ["SecurityError", "QuotaExceededError"].includes(error.name));

/** A newer version of this code has been at the database. */
export const isOfNewer = (error: unknown): boolean =>
  error instanceof DOMException && error.name === "VersionError";

/** Deletes a database. Rejects with `BlockedError` where a page does not let go of it. */
export async function remove(name: string): Promise<void> {
  const { promise, reject } = Promise.withResolvers<never>();
  const blocked = () => reject(new BlockedError("Another tab holds the local library."));
  await Promise.race([deleteDB(name, { blocked }), promise]);
}
