import "fake-indexeddb/auto";
import { MessageChannel } from "node:worker_threads";
import { deleteDB, openDB } from "idb";
import { afterEach, describe, expect, it, vi } from "vitest";
import { everything } from "#contract/everything.ts";
import type { Page } from "#contract/page.ts";
import { ApiError, type Problem } from "#contract/problem.ts";
import { buildImage } from "#testing/assets.ts";
import { type Catalog, CatalogError } from "./catalog.ts";
import { head } from "./model/walk/ask.ts";
import { type CatalogWorker, openCatalog } from "./open-catalog.ts";
import type { Port } from "./rpc/port.ts";
import { openStore } from "./store/open-store.ts";
import type { PageSource } from "./worker/fetching/page-source.ts";
import { serveCatalog } from "./worker/serve-catalog.ts";
import { WorkerCatalog } from "./worker/worker-catalog.ts";

const catalogs: Catalog[] = [];
afterEach(() => {
  for (const catalog of catalogs.splice(0)) catalog.close();
});

/** The worker's code at the other end of a message channel, so that all is cloned and transferred as in a browser. */
function inProcess(source: PageSource = async () => page): CatalogWorker {
  const { port1, port2 } = new MessageChannel();
  serveCatalog(port2 as unknown as Port, { sourceOf: () => source });
  port2.start();
  port1.start();
  return Object.assign(port1 as unknown as Port, { terminate: () => port1.close() });
}

function open(account: string, createWorker = () => inProcess()): Catalog {
  const catalog = openCatalog({ account, library: account, person: "me", createWorker });
  catalogs.push(catalog);
  return catalog;
}

const { signal } = new AbortController();
const page: Page = { items: [0, 1, 2].map((n) => buildImage({}, n)) };

it("takes in a page and answers queries, records and lookups", async () => {
  const catalog = open("round-trip");
  expect(catalog.getStatus().ready).toBe(false);
  const receipt = await catalog.walk("image", "begin", signal);
  expect(receipt).toEqual({ next: null });
  expect(catalog.getStatus().feeds.image).toMatchObject({ count: 3, complete: true });
  const result = await catalog.query({ ...everything, kind: "image" });
  expect(result.total).toBe(3);
  expect(result.query).toEqual({ ...everything, kind: "image" });
  expect(result.records).toEqual([]);
  expect(await catalog.records(result.rows)).toEqual(page.items);
  const images = { ...everything, kind: "image" } as const;
  expect((await catalog.query(images, { records: 2 })).records).toEqual(page.items.slice(0, 2));
  expect(await catalog.find(page.items[1]!)).toBe(result.rows[1]);
  expect(await catalog.find({ kind: "video", id: page.items[1]!.id })).toBeUndefined();
  expect(await catalog.sources([page.items[2]!.url, "/media/original/s/bm8"])).toEqual([
    { kind: "image", id: page.items[2]!.id },
    undefined,
  ]);
});

it("shows on the next visit what the last one stored", async () => {
  const first = open("second-visit");
  await first.walk("image", "begin", signal);
  first.close();
  const again = open("second-visit");
  const { rows } = await again.query({ ...everything, kind: "image" });
  expect(await again.records(rows)).toEqual(page.items);
  expect(again.getStatus()).toMatchObject({ ready: true, count: 3, storageProblem: null });
});

it("keeps of two accounts that an older version has mixed what the account's own list holds", async () => {
  const foreign = Array.from({ length: 3 }, (_, n) => buildImage({ id: `foreign-${n}` }, n));
  const before = await WorkerCatalog.open({ opened: await openStore("mixed"), onStatus: () => {} });
  await before.ingest("image", head, { items: [...page.items, ...foreign] });
  await before.ingest("video", head, { items: [] });
  await before.save();
  before.close();
  await asVersion("contact-sheet-mixed", 2);

  const catalog = open("mixed");
  expect(await catalog.walk("image", "begin", signal)).toEqual({ next: null });
  const { rows } = await catalog.query({ ...everything, kind: "image" });
  expect(await catalog.records(rows)).toEqual(page.items);
  catalog.close();
  const again = open("mixed");
  await again.query({ ...everything, kind: "image" });
  expect(again.getStatus().feeds.image).toMatchObject({ count: 3, complete: true, verifying: false });
});

/** Writes a database anew under an older version's number, as that version would have left it. */
async function asVersion(name: string, version: number): Promise<void> {
  const newer = await openDB(name);
  const stores = ["pages", "checkpoint", "snapshot"] as const;
  const kept = await Promise.all(
    stores.map(async (store) => ({ keys: await newer.getAllKeys(store), values: await newer.getAll(store) })),
  );
  newer.close();
  await deleteDB(name);
  const older = await openDB(name, version, {
    upgrade: (db) => {
      db.createObjectStore("pages", { keyPath: "number" });
      db.createObjectStore("checkpoint");
      db.createObjectStore("snapshot");
    },
  });
  for (const [i, store] of stores.entries())
    for (const [n, value] of kept[i]!.values.entries())
      await older.put(store, value, store === "pages" ? undefined : kept[i]!.keys[n]);
  older.close();
}

describe("prepared for an account", () => {
  /** As the page's first script starts it. */
  const preparedFor = (account: string) => () => {
    const worker = inProcess();
    worker.postMessage({ id: -1, method: "prepare", args: [account] }, []);
    return worker;
  };
  const opened = (spy: { mock: { calls: unknown[][] } }, name: string) =>
    spy.mock.calls.filter(([asked]) => asked === name).length;

  it("opens its store once", async () => {
    const spy = vi.spyOn(indexedDB, "open");
    const catalog = open("prepared", preparedFor("prepared"));
    await catalog.walk("image", "begin", signal);
    expect(opened(spy, "contact-sheet-prepared")).toBe(1);
    spy.mockRestore();
  });

  it("opens another's all the same, and lets go of the one that was prepared", async () => {
    const closing = vi.spyOn(IDBDatabase.prototype, "close");
    const catalog = open("came", preparedFor("expected"));
    await catalog.walk("image", "begin", signal);
    expect(catalog.getStatus().count).toBe(3);
    expect(closing.mock.contexts.map((db) => (db as IDBDatabase).name)).toEqual(["contact-sheet-expected"]);
    closing.mockRestore();
  });

  it("opens none for nobody", async () => {
    const spy = vi.spyOn(indexedDB, "open");
    const catalog = open("known-later", preparedFor(""));
    await catalog.walk("image", "begin", signal);
    expect(opened(spy, "contact-sheet-")).toBe(0);
    spy.mockRestore();
  });
});

describe("before the catalog has been read", () => {
  /** A visit that leaves 300 images and a snapshot. */
  async function visit(account: string): Promise<void> {
    const catalog = await WorkerCatalog.open({ opened: await openStore(account), onStatus: () => {} });
    await catalog.ingest("video", head, { items: [] });
    await catalog.ingest("image", head, { items: Array.from({ length: 300 }, (_, n) => buildImage({}, n)) });
    await catalog.save();
    catalog.close();
  }

  it("shows the preview, whose rows stay the same", async () => {
    await visit("preview");
    const catalog = open("preview");
    const first = await catalog.query(everything);
    expect(first).toMatchObject({ query: everything, version: 0, total: 300, pending: 60 });
    expect((await catalog.records(first.rows.slice(0, 2)))[1]).toEqual(buildImage({}, 1));
    expect((await catalog.query(everything, { records: 2 })).records[1]).toEqual(buildImage({}, 1));
    const whole = await catalog.query({ ...everything, kind: "image" });
    expect(whole.rows).toHaveLength(300);
    expect(whole.rows.slice(0, 240)).toEqual(first.rows);
    expect((await catalog.query(everything)).rows).toHaveLength(300);
  });

  it("shows none where pages have come since, because things would move", async () => {
    await visit("preview-stale");
    const catalog = await WorkerCatalog.open({
      opened: await openStore("preview-stale"),
      onStatus: () => {},
    });
    await catalog.ingest("image", head, { items: [buildImage({ id: "new" }), buildImage({}, 1)] });
    catalog.close();
    expect((await open("preview-stale").query(everything)).rows).toHaveLength(301);
  });

  it("asks for a reload where the rows on screen cannot be had again, and then is whole", async () => {
    await visit("preview-damaged");
    const db = await openDB("contact-sheet-preview-damaged");
    const snapshot = await db.get("snapshot", "snapshot");
    await db.put("snapshot", { ...snapshot, engine: { ...snapshot.engine, buffers: [] } }, "snapshot");
    db.close();
    const catalog = open("preview-damaged");
    expect(await catalog.query(everything)).toMatchObject({ version: 0 });
    await expect(catalog.query({ ...everything, kind: "image" })).rejects.toThrow(/Reload/);
    catalog.close();
    expect(await open("preview-damaged").query({ ...everything, kind: "image" })).toMatchObject({
      total: 300,
    });
  });
});

it("replaces its status with each change, before the change is answered", async () => {
  const catalog = open("status");
  let calls = 0;
  const unsubscribe = catalog.subscribe(() => calls++);
  const before = catalog.getStatus();
  await catalog.walk("image", "begin", signal);
  expect(catalog.getStatus()).toMatchObject({ ready: true, count: 3 });
  expect(before).toMatchObject({ ready: false, count: 0 });
  expect(calls).toBeGreaterThan(0);
  unsubscribe();
  const heard = calls;
  await catalog.admit();
  expect(calls).toBe(heard);
});

it("rejects what is outstanding and what comes later, once closed", async () => {
  const catalog = open("closed");
  const outstanding = catalog.query(everything);
  catalog.close();
  await expect(outstanding).rejects.toMatchObject({ name: "CatalogError" });
  await expect(catalog.records([0])).rejects.toMatchObject({ name: "CatalogError" });
});

it("rejects everything when the worker cannot start", async () => {
  const dead = new EventTarget();
  const catalog = open("dead", () =>
    Object.assign(dead as unknown as Port, { postMessage: () => {}, terminate: () => {} }),
  );
  const outstanding = catalog.query(everything);
  const heard = vi.fn();
  catalog.subscribe(heard);
  const error = new Event("error", { cancelable: true });
  dead.dispatchEvent(error);
  // Else it would be an uncaught error of the page's too.
  expect(error.defaultPrevented).toBe(true);
  await expect(outstanding).rejects.toMatchObject({ name: "CatalogError" });
  expect(heard).toHaveBeenCalledTimes(1);
  expect(catalog.getStatus().worker).toBe("dead");
  await expect(catalog.find({ kind: "image", id: "a" })).rejects.toMatchObject({ name: "CatalogError" });
});

describe("a worker that says nothing", () => {
  afterEach(() => void vi.useRealTimers());

  function openSilent() {
    vi.useFakeTimers();
    const worker = new EventTarget();
    const terminate = vi.fn();
    const catalog = open("silent", () =>
      Object.assign(worker as unknown as Port, { postMessage: () => {}, terminate }),
    );
    const say = (data: unknown) => worker.dispatchEvent(new MessageEvent("message", { data }));
    return { catalog, terminate, say };
  }

  it("is told, ended, and leaves nothing outstanding", async () => {
    const { catalog, terminate } = openSilent();
    const walked = expect(catalog.walk("image", "begin", signal)).rejects.toBeInstanceOf(CatalogError);
    const asked = expect(catalog.query(everything)).rejects.toBeInstanceOf(CatalogError);
    vi.advanceTimersByTime(20_000);
    expect(catalog.getStatus().worker).toBe("silent");
    expect(terminate).not.toHaveBeenCalled();
    vi.advanceTimersByTime(20_000);
    expect(catalog.getStatus().worker).toBe("dead");
    expect(terminate).toHaveBeenCalled();
    await Promise.all([walked, asked]);
    await expect(catalog.renew([])).rejects.toBeInstanceOf(CatalogError);
  });

  it("was only busy where it speaks again in time", async () => {
    const { catalog, say } = openSilent();
    vi.advanceTimersByTime(20_000);
    expect(catalog.getStatus().worker).toBe("silent");
    say("here");
    expect(catalog.getStatus().worker).toBe("fine");
    // Who speaks now and then is not given up, however long it takes.
    for (let n = 0; n < 10; n++) {
      vi.advanceTimersByTime(16_000);
      say("here");
    }
    expect(catalog.getStatus().worker).toBe("fine");
  });
});

it("carries an error across and lives on", async () => {
  const catalog = open("errors");
  await expect(catalog.records(new Uint32Array(1_001))).rejects.toMatchObject({
    name: "CatalogError",
    message: expect.stringMatching(/1000/),
  });
  expect(await catalog.records([7])).toEqual([undefined]);
});

it("carries a problem across as it was told", async () => {
  const problem: Problem = {
    code: "rate-limited",
    status: 429,
    title: "Too many.",
    detail: "Wait.",
    retryable: true,
    retryAfter: 7,
  };
  const catalog = open("problem", () => inProcess(() => Promise.reject(new ApiError(problem))));
  const walked = catalog.walk("image", "begin", signal);
  await expect(walked).rejects.toBeInstanceOf(ApiError);
  await expect(walked).rejects.toMatchObject({ problem });
});

it("ends the fetch of a page that is no longer wanted, and lives on", async () => {
  const asked = Promise.withResolvers<void>();
  const ended = Promise.withResolvers<void>();
  const source: PageSource = (kind, _key, wanted) => {
    if (kind === "video") return Promise.resolve({ items: [] });
    wanted.addEventListener("abort", () => ended.resolve());
    asked.resolve();
    return ended.promise.then(() => Promise.reject(wanted.reason));
  };
  const catalog = open("abort", () => inProcess(source));
  const leaving = new AbortController();
  const walked = catalog.walk("image", "begin", leaving.signal);
  await asked.promise;
  leaving.abort();
  await expect(walked).rejects.toThrow();
  expect(await catalog.walk("video", "begin", signal)).toEqual({ next: null });
});
