import { createMemoryStore, emptyMemory } from "./memory-store.ts";
import { type OpenedStore, problemOf } from "./open-store.ts";
import type { Store } from "./store.ts";

export interface ResilientStore extends Store {
  /** Why nothing new is kept, for a person; null while all is well. */
  readonly problem: string | null;
}

/**
 * A store that goes on in memory when the disk fails, and says so by `onProblem`. What the disk holds already stays
 * in sight, and is where the next visit goes on.
 */
export function createResilientStore(opened: OpenedStore, onProblem: () => void): ResilientStore {
  let { store, problem } = opened;

  function fallBack(to: Store, error: unknown): void {
    if (problem !== null) throw error;
    store = to;
    problem = problemOf(error);
    onProblem();
  }

  return {
    get problem() {
      return problem;
    },
    async load() {
      try {
        return await store.load();
      } catch {
        // Unreadable: the provider still has it all.
        await store.clear().catch((error) => fallBack(createMemoryStore(), error));
        return undefined;
      }
    },
    async commit(change, accepted) {
      let told = false;
      const tell = () => {
        if (!told) accepted?.();
        told = true;
      };
      try {
        return await store.commit(change, tell);
      } catch (error) {
        const before = { ...change.checkpoint, revision: change.checkpoint.revision - 1 };
        fallBack(createMemoryStore({ ...emptyMemory(), checkpoint: before }, store), error);
        return store.commit(change, tell);
      }
    },
    checkpoint: () => store.checkpoint(),
    pages: (numbers) => store.pages(numbers),
    pagesFrom: (first, limit) => store.pagesFrom(first, limit),
    saveSnapshot: (snapshot, firstScreen) => store.saveSnapshot(snapshot, firstScreen),
    firstScreen: () => store.firstScreen(),
    clear: () => store.clear(),
    close: () => store.close(),
  };
}
