import type { Checkpoint, Snapshot, Store, StoredPage } from "./store.ts";

/** What a memory store keeps; several stores may share one, like tabs share a database. */
export interface Memory {
  checkpoint: Checkpoint | undefined;
  snapshot: Snapshot | undefined;
  families: object | undefined;
  pages: Map<number, StoredPage>;
}

export const emptyMemory = (): Memory => ({
  checkpoint: undefined,
  snapshot: undefined,
  families: undefined,
  pages: new Map(),
});

/**
 * A store for where the browser gives none, gone with the tab. `below` is read for pages that are not in `memory`:
 * when a disk fills up in mid-walk, what it holds already need not be copied to be kept in sight.
 */
export function createMemoryStore(memory = emptyMemory(), below?: Store): Store {
  const from = (first: number) =>
    [...memory.pages.values()].filter((p) => p.number >= first).sort((a, b) => a.number - b.number);
  return {
    load: async () => {
      const { checkpoint, snapshot } = memory;
      if (!checkpoint) return undefined;
      return { checkpoint, snapshot, tail: snapshot ? from(snapshot.nextPage) : [] };
    },
    checkpoint: async () => memory.checkpoint,
    commit: async ({ checkpoint, page, removed }, accepted) => {
      if ((memory.checkpoint?.revision ?? 0) !== checkpoint.revision - 1) return false;
      memory.checkpoint = checkpoint;
      if (page) memory.pages.set(page.number, page);
      for (const number of removed ?? []) memory.pages.delete(number);
      accepted?.();
      return true;
    },
    pages: async (numbers) => {
      const missing = below ? numbers.filter((n) => !memory.pages.has(n)) : [];
      const read = missing.length > 0 ? await below?.pages(missing) : [];
      return numbers.map((n) => memory.pages.get(n) ?? read?.[missing.indexOf(n)]);
    },
    pagesFrom: async (first, limit) => from(first).slice(0, limit),
    // The preview is for the next opening, and this has none.
    saveSnapshot: async (snapshot) => {
      memory.snapshot = snapshot;
    },
    families: async () => memory.families,
    saveFamilies: async (saved) => {
      memory.families = saved;
    },
    clear: async () => {
      Object.assign(memory, emptyMemory());
    },
    close: () => below?.close(),
  };
}
