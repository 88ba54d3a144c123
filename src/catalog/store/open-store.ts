import type { StorageProblem } from "../catalog.ts";
import { BlockedError, isOfNewer } from "./database.ts";
import { openIdbStore } from "./idb-store.ts";
import type { AtOpening, Store } from "./store.ts";

export interface OpenedStore {
  /** The account's store on disk, undefined where the browser gives none. */
  disk: Store | undefined;
  /** What it held then; undefined where there is none. */
  atOpening?: AtOpening;
  /** Why there is none; null where there is. */
  problem: StorageProblem | null;
  /** Opens it again: after it has been deleted, or where there was none. Rejects as `openIdbStore` does. */
  reopen(): Promise<Store>;
}

/** The account's store. Never rejects. */
export async function openStore(account: string): Promise<OpenedStore> {
  const reopen = async () => (await openIdbStore(account)).store;
  try {
    const { store, atOpening } = await openIdbStore(account);
    return { disk: store, atOpening, problem: null, reopen };
  } catch (error) {
    return { disk: undefined, problem: storageProblemOf(error), reopen };
  }
}

/** What a failure of the store means. */
export function storageProblemOf(error: unknown): StorageProblem {
  if (error instanceof BlockedError) return "blocked";
  if (isOfNewer(error)) return "newer";
  return nameOf(error) === "QuotaExceededError" ? "full" : "refused";
}

/** The database's connection is closed, as opposed to a database that is not well. */
export const isClosed = (error: unknown): boolean => nameOf(error) === "InvalidStateError";

const nameOf = (error: unknown) =>
  error instanceof Error || error instanceof DOMException ? error.name : "";
