import type { OpenedStore } from "../open-store.ts";
import type { Store } from "../store.ts";

/** A stand-in for the disk, as `openStore` would give it. */
export const openedFrom = (disk: Store): OpenedStore => ({ disk, problem: null, reopen: async () => disk });
