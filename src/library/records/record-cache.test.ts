import { expect, it, vi } from "vitest";
import type { Catalog, CatalogStatus } from "#catalog/index.ts";
import type { Asset } from "#contract/asset.ts";
import { buildImage } from "#testing/assets.ts";
import { RecordCache } from "./record-cache.ts";

/** A catalog of a few images, whose records can be replaced. */
function library() {
  const held: Asset[] = [0, 1, 2].map((n) => buildImage({}, n));
  const listeners = new Set<() => void>();
  let renewals = 0;
  const records = vi.fn(async (rows: ArrayLike<number>) => Array.from(rows, (row) => ({ ...held[row]! })));
  const catalog = {
    getStatus: () => ({ renewals }) as CatalogStatus,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    records,
  } as unknown as Catalog;
  const tell = () => {
    for (const listener of listeners) listener();
  };
  const renew = (row: number) => {
    held[row] = { ...held[row]!, url: `/media/original/new/${row}` };
    renewals++;
    tell();
  };
  return { catalog, held, records, renew, tell };
}

it("brings a replaced record to what shows it, which keeps the old one until then", async () => {
  const { catalog, held, renew } = library();
  const cache = new RecordCache(catalog);
  const drawn = vi.fn();
  cache.subscribe(1, drawn);
  await vi.waitFor(() => expect(cache.get(1)).toEqual(held[1]));
  const before = cache.get(1);
  drawn.mockClear();
  renew(1);
  expect(cache.get(1)).toBe(before);
  await vi.waitFor(() => expect(drawn).toHaveBeenCalled());
  expect(cache.get(1)?.url).toBe("/media/original/new/1");
  expect(cache.rowAtHand(held[1]!)).toBe(1);
});

it("keeps the very object of a record that is as it was", async () => {
  const { catalog, records, renew } = library();
  const cache = new RecordCache(catalog);
  cache.subscribe(0, () => {});
  await vi.waitFor(() => expect(cache.get(0)).toBeDefined());
  const before = cache.get(0);
  renew(1);
  await vi.waitFor(() => expect(records).toHaveBeenCalledTimes(2));
  await cache.read([0]);
  expect(cache.get(0)).toBe(before);
});

it("reads what is not on screen anew when it is wanted again", async () => {
  const { catalog, renew } = library();
  const cache = new RecordCache(catalog);
  const leave = cache.subscribe(0, () => {});
  await cache.read([0, 2]);
  renew(2);
  expect((await cache.read([2]))[0]?.url).toBe("/media/original/new/2");
  renew(0);
  leave();
  expect((await cache.read([0]))[0]?.url).toBe("/media/original/new/0");
});

it("reads once for each time that records have been replaced, whatever else the catalog tells", async () => {
  const { catalog, records, renew, tell } = library();
  const cache = new RecordCache(catalog);
  cache.subscribe(0, () => {});
  await vi.waitFor(() => expect(cache.get(0)).toBeDefined());
  renew(0);
  await vi.waitFor(() => expect(cache.get(0)?.url).toBe("/media/original/new/0"));
  records.mockClear();
  tell();
  await cache.read([0]);
  expect(records).not.toHaveBeenCalled();
});

it("does not read what has gone before its batch went out", async () => {
  const { catalog, records } = library();
  const cache = new RecordCache(catalog);
  cache.subscribe(0, () => {})();
  cache.subscribe(1, () => {});
  await vi.waitFor(() => expect(cache.get(1)).toBeDefined());
  expect(records.mock.calls.map(([rows]) => Array.from(rows))).toEqual([[1]]);
});

it("tells who shows a record of another that came beside an answer", async () => {
  const { catalog, held } = library();
  const cache = new RecordCache(catalog);
  const drawn = vi.fn();
  cache.subscribe(0, drawn);
  await vi.waitFor(() => expect(drawn).toHaveBeenCalledOnce());
  cache.keep([0], [{ ...held[0]!, prompt: "another" }]);
  expect(drawn).toHaveBeenCalledTimes(2);
  cache.keep([0], [{ ...held[0]!, prompt: "another" }]);
  expect(drawn).toHaveBeenCalledTimes(2);
});
