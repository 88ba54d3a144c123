import type { StorageProblem } from "../../catalog.ts";
import { storageProblemOf } from "../open-store.ts";
import { openIdbKeptStore } from "./idb-kept-store.ts";
import type { KeptStore } from "./kept-store.ts";

export interface OpenedKept {
  /** What people add, on disk; undefined where the browser gives none. */
  disk: KeptStore | undefined;
  /** Why there is none; null where there is. */
  problem: StorageProblem | null;
  /** Opens it again. Rejects as `openIdbKeptStore` does. */
  reopen(): Promise<KeptStore>;
}

/** Milliseconds that a start waits for other pages: what is kept is looked for again later. */
const patience = 1_500;

/** What people add to a library. Never rejects. */
export async function openKeptStore(library: string): Promise<OpenedKept> {
  const reopen = () => openIdbKeptStore(library, patience);
  try {
    return { disk: await reopen(), problem: null, reopen };
  } catch (error) {
    return { disk: undefined, problem: storageProblemOf(error), reopen };
  }
}
