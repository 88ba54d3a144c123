import { BlockedError, openIdbStore } from "./idb-store.ts";
import { createMemoryStore } from "./memory-store.ts";
import type { Store } from "./store.ts";

export interface OpenedStore {
  store: Store;
  /** Why it is in memory only, for a person; null for a store on disk. */
  problem: string | null;
}

/** The account's store on disk, or one in memory where the browser gives none. Never rejects. */
export async function openStore(account: string): Promise<OpenedStore> {
  try {
    return { store: await openIdbStore(account), problem: null };
  } catch (error) {
    return { store: createMemoryStore(), problem: problemOf(error) };
  }
}

/** What to tell a person about storage that has failed. */
export function problemOf(error: unknown): string {
  const name = error instanceof Error || error instanceof DOMException ? error.name : "";
  if (name === "QuotaExceededError") return "The browser's storage is full. Free some space, then reload.";
  if (name === "InvalidStateError" || error instanceof BlockedError)
    return "Another tab uses a different version of the library. Close or reload it, then reload this one.";
  return "The browser refuses to store anything here, as it does in a private window.";
}
