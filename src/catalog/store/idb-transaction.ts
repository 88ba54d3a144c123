import type { IDBPTransaction, StoreNames } from "idb";
import type { Database, Schema } from "./idb-schema.ts";

/**
 * Begins a transaction. Whoever waits for a request hears of its failure; that the transaction is aborted with it must
 * not count as a second one, which nobody handles: one page that cannot be read aborts all that is read beside it.
 *
 * "Relaxed" hands the change to the operating system without waiting for the disk itself: a page then costs about
 * one millisecond instead of eight, and a crash of tab or browser loses nothing. A power cut may lose the last
 * pages, but whole ones and the newest, and the next visit fetches them again.
 */
export function begin<Mode extends "readonly" | "readwrite">(
  db: Database,
  stores: StoreNames<Schema>[],
  mode: Mode,
): IDBPTransaction<Schema, StoreNames<Schema>[], Mode> {
  const tx = db.transaction(stores, mode, { durability: "relaxed" });
  tx.done.catch(() => {});
  return tx;
}

export const read = <Name extends StoreNames<Schema>>(db: Database, name: Name) =>
  begin(db, [name], "readonly").objectStore(name);
