import { afterEach, expect, it, vi } from "vitest";
import { openedFrom } from "#catalog/store/testing/opened.ts";
import { createEmulator } from "#emulator/app.ts";
import { createTestApp, testKey } from "#server/testing/test-app.ts";
import type { CatalogStatus, WalkOrder } from "../src/catalog/catalog.ts";
import { createMemoryStore } from "../src/catalog/store/memory-store.ts";
import { FeedWalker } from "../src/catalog/worker/fetching/feed-walker.ts";
import { pagesOf } from "../src/catalog/worker/fetching/page-source.ts";
import { WorkerCatalog } from "../src/catalog/worker/worker-catalog.ts";
import { everything } from "../src/contract/everything.ts";
import { ApiError } from "../src/contract/problem.ts";

afterEach(() => vi.unstubAllGlobals());

/** The provider, our server and the catalog's worker, with nothing between them but calls. */
async function open(account?: string) {
  const emulator = createEmulator({ origin: "http://e.test", images: 750, videos: 0, key: testKey });
  let requests = 0;
  const { app } = createTestApp({
    fetch: (url, init) => {
      requests++;
      return emulator.app.request(url, init);
    },
  });
  vi.stubGlobal("fetch", (url: string, init: RequestInit) => app.request(url, init));
  const session = await (await app.request("/api/session")).json();
  let status: CatalogStatus | undefined;
  const catalog = await WorkerCatalog.open({
    opened: openedFrom(createMemoryStore()),
    onStatus: (newer) => {
      status = newer;
    },
  });
  const walk = new FeedWalker(Promise.resolve(catalog), pagesOf(account ?? session.account), "image");

  /** Walks until there is nothing more to ask; a step that failed in passing again, as the page does. */
  async function walkOn(first: WalkOrder = "begin") {
    requests = 0;
    for (let order = first, failures = 0; ; ) {
      const receipt = await walk.step(order).catch((error) => {
        if (error instanceof ApiError && error.problem.retryable && ++failures <= 5) return undefined;
        throw error;
      });
      if (!receipt) continue;
      failures = 0;
      order = "on";
      if (receipt.next) continue;
      const { complete, stuck } = status!.feeds.image;
      return { stuck, complete, requests };
    }
  }
  const ids = async () => {
    await catalog.admit();
    const { rows } = await catalog.query({ ...everything, kind: "image" }, { waive: ["image"] });
    return new Set((await catalog.records(rows)).map((asset) => asset?.id));
  };
  return { emulator, catalog, walk, walkOn, ids };
}

it.each([400, 403, 404, 410, 422, 500, "html"])(
  "goes on from the head when keys from before are answered with %s, and ends with every item",
  async (answer) => {
    const { emulator, walk, walkOn, ids } = await open();
    await walk.step("begin");
    emulator.faults.set([`stale-keys-${answer}`]);
    emulator.insert({ images: 30 });
    const { complete, requests } = await walkOn("on");
    expect(complete).toBe(true);
    expect(requests).toBeLessThan(20);
    expect((await ids()).size).toBe(780);
  },
);

it("stops at a key that fails for good, asks little while it does, and goes on when asked to", async () => {
  const { emulator, catalog, walkOn, ids } = await open();
  emulator.faults.set(["failing-key"]);
  const first = await walkOn();
  expect(first).toMatchObject({ complete: false, stuck: "refused" });
  expect(first.requests).toBeLessThan(20);
  expect((await ids()).size).toBe(200);
  const again = await walkOn();
  expect(again).toMatchObject({ complete: false, stuck: "refused" });
  expect(again.requests).toBeLessThan(6);

  await catalog.refresh();
  await catalog.verify();
  expect(await walkOn()).toMatchObject({ stuck: "refused" });
  expect((await ids()).size).toBe(200);
  emulator.faults.set([]);
  await catalog.refresh();
  expect(await walkOn()).toMatchObject({ complete: true, stuck: null });
  expect((await ids()).size).toBe(750);
});

it.each(["repeated-key", "circle"])("ends at keys that lead nowhere new: %s", async (fault) => {
  const { emulator, walkOn, ids } = await open();
  emulator.faults.set([fault]);
  const first = await walkOn();
  expect(first).toMatchObject({ complete: false, stuck: "circle" });
  expect(first.requests).toBeLessThan(60);
  const again = await walkOn();
  expect(again).toMatchObject({ complete: false, stuck: "circle" });
  expect(again.requests).toBeLessThan(6);
  emulator.faults.set([]);
  expect(await walkOn()).toMatchObject({ complete: true, stuck: null });
  expect((await ids()).size).toBe(750);
});

it.each(["repeated-key", "circle"])("is verified after keys that led nowhere new: %s", async (fault) => {
  const { emulator, catalog, walkOn, ids } = await open();
  emulator.faults.set([fault]);
  await walkOn();
  await catalog.verify();
  expect(await walkOn()).toMatchObject({ stuck: "circle" });
  emulator.faults.set([]);
  await catalog.verify();
  expect(await walkOn()).toMatchObject({ complete: true, stuck: null });
  expect((await ids()).size).toBe(750);
});

it("takes in no page of another account, nor one that does not say whose it is", async () => {
  const { walkOn, ids } = await open("another");
  await expect(walkOn()).rejects.toMatchObject({ problem: { code: "account-changed" } });
  vi.stubGlobal("fetch", async () => Response.json({ account: "the server's", items: [] }));
  await expect(walkOn()).rejects.toMatchObject({ problem: { code: "account-changed" } });
  vi.stubGlobal("fetch", async () => Response.json({ items: [] }));
  await expect(walkOn()).rejects.toMatchObject({ problem: { code: "server-failed" } });
  expect((await ids()).size).toBe(0);
});
