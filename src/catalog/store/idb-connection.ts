import { deleteDB, openDB } from "idb";
import { databaseName } from "./database-name.ts";
import { type Database, migrations, type Schema } from "./idb-schema.ts";
import { begin } from "./idb-transaction.ts";
import type { Loss } from "./store.ts";

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
export async function connectTo(account: string, waits = patience): Promise<Connection> {
  const name = databaseName(account);
  const connection = await connect(name).catch(async (error) => {
    if (error instanceof BlockedError || isRefusal(error)) throw error;
    await remove(name);
    return connect(name);
  });
  await answering(connection.db, waits).catch((error) => {
    connection.db.close();
    throw error;
  });
  return connection;
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

/** An open database; `lost` resolves when it has been closed from outside. */
export interface Connection {
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
