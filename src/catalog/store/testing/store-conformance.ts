import { beforeEach, describe, expect, it } from "vitest";
import { buildImage } from "#testing/assets.ts";
import { noFacets } from "#testing/facets.ts";
import { emptyWalk } from "../../model/walk/walk-state.ts";
import { encodeLines } from "../json-lines.ts";
import type { Checkpoint, Snapshot, Store, StoredPage, StoredPreview } from "../store.ts";

const checkpointAt = (revision: number, nextPage = revision): Checkpoint => ({
  revision,
  nextPage,
  pages: nextPage,
  feeds: { image: { ...emptyWalk, nextWalk: revision }, video: emptyWalk },
});

const pageOf = (number: number): StoredPage => ({
  number,
  kind: "image",
  walk: 0,
  lines: encodeLines([buildImage({}, number)]),
});

export const snapshotOf = (nextPage: number): Snapshot => ({
  id: 42,
  nextPage,
  since: { image: 0, video: 0 },
  engine: { format: 1, buffers: [new Uint8Array([1, 2, 3]).buffer], meta: { words: ["fox"] } },
  walks: new Int32Array(nextPage),
  videos: new Uint8Array(nextPage),
});

export const storedPreview: StoredPreview = {
  id: 42,
  format: 1,
  nextPage: 3,
  result: {
    version: 0,
    rows: new Uint32Array([7]),
    aspects: new Float32Array([1.5]),
    created: new Float64Array([1e12]),
    videos: new Uint8Array([0]),
    colours: new Uint32Array([0xffffffff]),
    marks: new Uint16Array([5]),
    total: 1,
    held: 0,
    pending: 0,
    hiddenOut: 0,
    terms: [],
    notice: null,
  },
  facets: noFacets(),
  records: [buildImage()],
};

/** What every store does. `fresh` gives an empty place to keep things, and each call of its result opens it again. */
export function describeStore(name: string, fresh: () => () => Promise<Store>): void {
  describe(`${name} store`, () => {
    let open: () => Promise<Store>;
    beforeEach(() => {
      open = fresh();
    });

    /** Writes pages 0 to `count` - 1, each with its checkpoint. */
    async function fill(store: Store, count: number): Promise<void> {
      for (let n = 0; n < count; n++)
        await store.commit({ checkpoint: checkpointAt(n + 1), page: pageOf(n) });
    }

    it("begins with nothing", async () => {
      const store = await open();
      expect(await store.load()).toBeUndefined();
      expect(await store.checkpoint()).toBeUndefined();
      expect(await store.pages([0])).toEqual([undefined]);
    });

    it("keeps page and checkpoint together", async () => {
      const first = await open();
      await fill(first, 2);
      first.close();
      const store = await open();
      expect((await store.load())?.checkpoint).toEqual(checkpointAt(2));
      expect(await store.pages([1, 7, 0])).toEqual([pageOf(1), undefined, pageOf(0)]);
    });

    it("reads pages in batches, by number", async () => {
      const store = await open();
      await fill(store, 12);
      const numbers = (pages: StoredPage[]) => pages.map((page) => page.number);
      expect(numbers(await store.pagesFrom(0, 3))).toEqual([0, 1, 2]);
      expect(numbers(await store.pagesFrom(9, 100))).toEqual([9, 10, 11]);
    });

    it("removes pages in the same change", async () => {
      const store = await open();
      await fill(store, 3);
      await store.commit({ checkpoint: checkpointAt(4, 4), page: pageOf(3), removed: [0, 2] });
      expect((await store.pagesFrom(0, 10)).map((page) => page.number)).toEqual([1, 3]);
    });

    it("writes nothing where another tab was first", async () => {
      const ours = await open();
      const theirs = await open();
      await fill(ours, 1);
      await theirs.commit({ checkpoint: checkpointAt(2), page: pageOf(1) });
      let accepted = false;
      const written = await ours.commit(
        { checkpoint: { ...checkpointAt(2), nextPage: 99 }, page: pageOf(50), removed: [0] },
        () => {
          accepted = true;
        },
      );
      expect({ written, accepted }).toEqual({ written: false, accepted: false });
      expect(await ours.checkpoint()).toEqual(checkpointAt(2));
      expect((await ours.pagesFrom(0, 10)).map((page) => page.number)).toEqual([0, 1]);
      expect(await ours.commit({ checkpoint: checkpointAt(3), page: pageOf(2) })).toBe(true);
    });

    it("tells when a change is accepted", async () => {
      const store = await open();
      let accepted = 0;
      await store.commit({ checkpoint: checkpointAt(1), page: pageOf(0) }, () => {
        accepted++;
      });
      expect(accepted).toBe(1);
    });

    it("loads the snapshot with the pages that came after it", async () => {
      const store = await open();
      await fill(store, 5);
      expect((await store.load())?.tail).toEqual([]);
      await store.saveSnapshot(snapshotOf(3), storedPreview);
      const stored = await store.load();
      expect(stored?.snapshot).toEqual(snapshotOf(3));
      expect(stored?.tail.map((page) => page.number)).toEqual([3, 4]);
    });

    it("keeps families beside a snapshot or none, the last that were saved", async () => {
      const [ours, theirs] = [await open(), await open()];
      expect(await ours.families()).toBeUndefined();
      await fill(ours, 1);
      await ours.saveFamilies({ format: 1, columns: { words: new Uint16Array([3]) } });
      const newer = { format: 1, columns: { words: new Uint16Array([3, 4]) } };
      await theirs.saveFamilies(newer);
      expect(await ours.families()).toEqual(newer);
      expect(await ours.load()).toMatchObject({ snapshot: undefined });
      await ours.saveSnapshot(snapshotOf(1), storedPreview);
      expect(await theirs.families()).toEqual(newer);
    });

    it("forgets everything", async () => {
      const store = await open();
      await fill(store, 2);
      await store.saveSnapshot(snapshotOf(2), storedPreview);
      await store.saveFamilies({ format: 1 });
      await store.clear();
      expect(await store.families()).toBeUndefined();
      expect(await store.load()).toBeUndefined();
      expect(await store.pagesFrom(0, 10)).toEqual([]);
    });
  });
}
