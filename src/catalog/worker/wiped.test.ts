import "fake-indexeddb/auto";
import { deleteDB, openDB } from "idb";
import { afterEach, expect, it } from "vitest";
import { everything } from "#contract/everything.ts";
import { buildImage } from "#testing/assets.ts";
import type { CatalogStatus } from "../catalog.ts";
import { below, head } from "../model/walk/ask.ts";
import { openStore } from "../store/open-store.ts";
import { WorkerCatalog } from "./worker-catalog.ts";

const cores: WorkerCatalog[] = [];
afterEach(() => {
  for (const catalog of cores.splice(0)) catalog.close();
});

const images = { ...everything, kind: "image" } as const;
const items = [0, 1, 2, 3].map((n) => buildImage({}, n));
const pages = [{ items: items.slice(0, 2), nextPageKey: "below" }, { items: items.slice(2) }];

async function open(account: string) {
  let status: CatalogStatus | undefined;
  const opened = await openStore(account);
  const catalog = await WorkerCatalog.open({ opened, onStatus: (newer) => (status = newer) });
  cores.push(catalog);
  const shown = async () => (await catalog.query(images, { records: 9 })).records.map((asset) => asset?.id);
  const walk = async () => {
    await catalog.ingest("image", head, pages[0]!);
    await catalog.ingest("image", below("below"), pages[1]!);
    return status!.feeds.image.complete;
  };
  return { catalog, status: () => status as CatalogStatus, shown, walk, name: `contact-sheet-${account}` };
}
const ids = items.map(({ id }) => id);

it("keeps what is on screen when its database is deleted, and fills a new one by a walk", async () => {
  const { status, shown, walk, catalog, name } = await open("wiped");
  await walk();
  await deleteDB(name);
  await expect.poll(() => status().wiped).toBe(1);
  expect(status()).toMatchObject({ count: 4, storageProblem: null });
  expect(status().feeds.image.complete).toBe(false);
  expect((await catalog.query(images)).rows).toHaveLength(4);
  expect(await walk()).toBe(true);
  expect(await shown()).toEqual(ids);
  catalog.close();
  const next = await open("wiped");
  expect(await next.shown()).toEqual(ids);
  expect(next.status()).toMatchObject({ count: 4, wiped: 0 });
});

it("does the same where its stores are only emptied, once somebody looks", async () => {
  const { status, shown, walk, catalog, name } = await open("emptied");
  await walk();
  const db = await openDB(name);
  for (const store of ["pages", "checkpoint", "snapshot"]) await db.clear(store);
  db.close();
  await catalog.catchUp();
  expect(status().wiped).toBe(1);
  expect(await walk()).toBe(true);
  expect(await shown()).toEqual(ids);
});

it("shows every tab the same after the walk of one", async () => {
  const [one, other] = [await open("two-tabs"), await open("two-tabs")];
  await one.walk();
  await other.catalog.catchUp();
  expect(await other.shown()).toEqual(ids);
  await deleteDB(one.name);
  await expect.poll(() => [one, other].map((tab) => tab.status().wiped)).toEqual([1, 1]);
  await one.walk();
  await other.catalog.catchUp();
  expect(await other.shown()).toEqual(ids);
  expect(other.status()).toMatchObject({ wiped: 1, feeds: { image: { complete: true } } });
});

it("takes over what another tab has begun since, and shows no row as another's", async () => {
  const late = await open("late");
  await late.walk();
  const db = await openDB(late.name);
  for (const store of ["pages", "checkpoint", "snapshot"]) await db.clear(store);
  db.close();
  const fresh = await open("late");
  const newer = buildImage({ id: "newer" }, 0);
  await fresh.catalog.ingest("image", head, { items: [newer, ...items] });
  await late.catalog.catchUp();
  await late.catalog.admit();
  expect(await late.shown()).toEqual(["newer", ...ids]);
});
