import { beforeEach, describe, expect, it } from "vitest";
import type { Waiting } from "../../../model/overlay/waiting.ts";
import type { BucketLines } from "../buckets.ts";
import { type KeptChange, type KeptStore, mostSelections } from "../kept-store.ts";

const lines = (...bytes: number[]): BucketLines => new Uint8Array(bytes);

export const waiting = (id: string): Waiting => ({
  id,
  subjects: ["i.a", "i.b"],
  field: "rating",
  value: 4,
  time: 100,
  after: 99,
  person: "me",
});

/** What every store does. `fresh` gives an empty place to keep things, and each call of its result opens it again. */
export function describeKeptStore(name: string, fresh: () => () => Promise<KeptStore>): void {
  describe(`${name} store of what people add`, () => {
    let open: () => Promise<KeptStore>;
    beforeEach(() => {
      open = fresh();
    });

    const write = (store: KeptStore, change: KeptChange) => store.update([], () => change);

    it("begins with nothing, as a browser and a place of its own", async () => {
      const store = await open();
      const { state, ...rest } = await store.since(-1);
      expect(rest).toEqual({ buckets: [], outbox: [], orders: [] });
      expect(state).toMatchObject({ seq: 0, cursor: 0 });
      const other = await fresh()();
      expect((await other.since(-1)).state.id).not.toBe(state.id);
      expect(await store.selection("tab")).toBeUndefined();
      other.close();
    });

    it("keeps what one change writes together, for the next visit", async () => {
      const first = await open();
      const { before, after, entries } = await write(first, {
        state: { cursor: 7, given: 100 },
        buckets: new Map([[3, lines(1, 2)]]),
        add: [waiting("one"), waiting("two")],
      });
      expect(after).toEqual({ ...before, seq: 1, nextOrder: 2, cursor: 7, given: 100 });
      expect(entries).toEqual([
        { ...waiting("one"), order: 0, seq: 1 },
        { ...waiting("two"), order: 1, seq: 1 },
      ]);
      first.close();
      const store = await open();
      expect(await store.since(-1)).toEqual({
        state: after,
        buckets: [{ number: 3, seq: 1, lines: lines(1, 2) }],
        outbox: entries,
        orders: [0, 1],
      });
      expect(await store.bucketNumbers()).toEqual([3]);
      expect(await store.buckets([9, 3])).toEqual([undefined, lines(1, 2)]);
    });

    it("tells what has changed since, and of the outbox since another time", async () => {
      const store = await open();
      await write(store, { buckets: new Map([[1, lines(1)]]), add: [waiting("one"), waiting("two")] });
      await write(store, { buckets: new Map([[2, lines(2)]]), add: [waiting("three")], remove: [0] });
      const news = await store.since(1);
      expect(news.buckets.map(({ number }) => number)).toEqual([2]);
      expect(news.outbox.map(({ id }) => id)).toEqual(["three"]);
      expect(news.orders).toEqual([1, 2]);
      expect((await store.since(1, -1)).outbox.map(({ id }) => id)).toEqual(["two", "three"]);
      const [, two] = [0, ...(await store.since(-1)).outbox];
      if (two) await write(store, { replace: [{ ...two, time: 55 }] });
      expect((await store.since(2)).outbox).toMatchObject([{ id: "two", order: 1, seq: 3, time: 55 }]);
    });

    it("decides by what is there, also where two tabs write at once", async () => {
      const [one, other] = [await open(), await open()];
      const count = (store: KeptStore) =>
        store.update([5], ({ state, buckets }) => ({
          state: { cursor: state.cursor + 1 },
          buckets: new Map([[5, lines(...(buckets.get(5) ?? []), state.seq)]]),
        }));
      await Promise.all([count(one), count(other), count(one), count(other)]);
      const { state } = await one.since(-1);
      expect(state).toMatchObject({ seq: 4, cursor: 4 });
      expect(await other.buckets([5])).toEqual([lines(0, 1, 2, 3)]);
      one.close();
    });

    it("changes nothing where nothing is decided", async () => {
      const store = await open();
      const { before, after, entries } = await store.update([1], () => undefined);
      expect({ after, entries }).toEqual({ after: before, entries: [] });
      expect((await store.since(-1)).state).toEqual(before);
    });

    it("forgets all but what waits", async () => {
      const store = await open();
      const { after } = await write(store, {
        state: { cursor: 9, seen: 50 },
        buckets: new Map([[3, lines(1)]]),
        add: [waiting("unsent")],
      });
      await store.keepSelection("tab", "[]");
      expect(await store.forget()).toBe(1);
      const { state, buckets, outbox } = await store.since(-1);
      expect(buckets).toEqual([]);
      expect(outbox.map(({ id }) => id)).toEqual(["unsent"]);
      expect(await store.selection("tab")).toBeUndefined();
      expect(state).toEqual({ ...after, id: state.id, seq: after.seq + 1, cursor: 0 });
      // Who knew it before is not to take the one for the other.
      expect(state.id).not.toBe(after.id);
    });

    it("keeps selections by tab, those that were kept last", async () => {
      const store = await open();
      for (let n = 0; n < mostSelections + 5; n++) await store.keepSelection(`tab-${n}`, `[${n}]`);
      await store.keepSelection("tab-9", "[1,2]");
      expect(await store.selection("tab-9")).toBe("[1,2]");
      expect(await store.selection(`tab-${mostSelections + 4}`)).toBe(`[${mostSelections + 4}]`);
      expect(await store.selection("another")).toBeUndefined();
      await store.keepSelection("tab-9", Uint32Array.of(1, 0xffffffff));
      expect(await store.selection("tab-9")).toEqual(Uint32Array.of(1, 0xffffffff));
    });
  });
}
