import { forgotten, freshState, nextState } from "./kept-state.ts";
import type { KeptSelection, KeptState, KeptStore, Queued, StoredBucket } from "./kept-store.ts";

/** What a memory store keeps; several stores may share one, like tabs share a database. */
export interface KeptMemory {
  state: KeptState;
  buckets: Map<number, StoredBucket>;
  outbox: Map<number, Queued>;
  selections: Map<string, KeptSelection>;
}

export const emptyKeptMemory = (state = freshState()): KeptMemory => ({
  state,
  buckets: new Map(),
  outbox: new Map(),
  selections: new Map(),
});

/** A store for where the browser gives none, gone with the tab. `below` is read for buckets that `memory` lacks. */
export function createMemoryKeptStore(memory = emptyKeptMemory(), below?: KeptStore): KeptStore {
  const { buckets, outbox, selections } = memory;

  async function read(numbers: readonly number[]) {
    const missing = below ? numbers.filter((number) => !buckets.has(number)) : [];
    const found = missing.length > 0 ? await below?.buckets(missing) : undefined;
    return numbers.map((number) => buckets.get(number)?.lines ?? found?.[missing.indexOf(number)]);
  }

  return {
    async since(seq, outboxSeq = seq) {
      return {
        state: memory.state,
        buckets: [...buckets.values()].filter((bucket) => bucket.seq > seq),
        outbox: [...outbox.values()].filter((entry) => entry.seq > outboxSeq),
        orders: [...outbox.keys()].sort((a, b) => a - b),
      };
    },
    async bucketNumbers() {
      const theirs = (await below?.bucketNumbers()) ?? [];
      return [...new Set([...theirs, ...buckets.keys()])];
    },
    buckets: read,
    async update(numbers, decide) {
      const lines = await read(numbers);
      const held = numbers.flatMap((number, i) => {
        const found = buckets.get(number)?.lines ?? lines[i];
        return found ? [[number, found] as const] : [];
      });
      const before = memory.state;
      const change = decide({ state: before, buckets: new Map(held) });
      if (!change) return { before, after: before, entries: [] };
      const { state: after, entries } = nextState(before, change);
      memory.state = after;
      for (const [number, lines] of change.buckets ?? [])
        buckets.set(number, { number, seq: after.seq, lines });
      for (const order of change.remove ?? []) outbox.delete(order);
      for (const entry of entries) outbox.set(entry.order, entry);
      return { before, after, entries };
    },
    async forget() {
      buckets.clear();
      selections.clear();
      memory.state = forgotten(memory.state);
      return outbox.size;
    },
    selection: async (tab) => selections.get(tab),
    keepSelection: async (tab, selection) => void selections.set(tab, selection),
    close: () => below?.close(),
  };
}
