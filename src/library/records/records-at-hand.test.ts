import { expect, it, vi } from "vitest";
import type { Catalog, CatalogStatus } from "#catalog/index.ts";
import { buildImage } from "#testing/assets.ts";
import { RecordCache } from "./record-cache.ts";
import { RecordsAtHand } from "./records-at-hand.ts";

/** A catalog of ten images. */
function library() {
  const records = vi.fn(async (rows: ArrayLike<number>) => Array.from(rows, (row) => buildImage({}, row)));
  const catalog = {
    getStatus: () => ({ renewals: 0 }) as CatalogStatus,
    subscribe: () => () => {},
    records,
  } as unknown as Catalog;
  return { cache: new RecordCache(catalog), records };
}

it("asks for all of them at once, and gives those that are there", async () => {
  const { cache, records } = library();
  await cache.read([2]);
  records.mockClear();
  const atHand = new RecordsAtHand(cache, [1, 2, 3, 2]);
  expect([...atHand.get().keys()]).toEqual([2]);
  const told = vi.fn();
  atHand.subscribe(told);
  await vi.waitFor(() => expect(told).toHaveBeenCalled());
  expect(records.mock.calls.map(([rows]) => Array.from(rows))).toEqual([[1, 3]]);
  expect([...atHand.get().keys()]).toEqual([1, 2, 3]);
  expect(atHand.get().get(3)).toEqual(buildImage({}, 3));
});

it("gives the very same map until a record is another one", async () => {
  const { cache } = library();
  await cache.read([1, 2]);
  const atHand = new RecordsAtHand(cache, [1, 2]);
  const before = atHand.get();
  cache.keep([1, 3], [buildImage({}, 1), buildImage({}, 3)]);
  expect(atHand.get()).toBe(before);
  cache.keep([1], [buildImage({ prompt: "another" }, 1)]);
  expect(atHand.get()).not.toBe(before);
  expect(atHand.get().get(1)?.prompt).toBe("another");
});

it("asks for nothing that has gone before the batch went out", async () => {
  const { cache, records } = library();
  new RecordsAtHand(cache, [1, 2]).subscribe(() => {})();
  const told = vi.fn();
  new RecordsAtHand(cache, [2, 3]).subscribe(told);
  await vi.waitFor(() => expect(told).toHaveBeenCalled());
  expect(records.mock.calls.map(([rows]) => Array.from(rows))).toEqual([[2, 3]]);
});
