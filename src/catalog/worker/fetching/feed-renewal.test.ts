import { afterEach, expect, it } from "vitest";
import type { Page } from "#contract/page.ts";
import { ApiError, accountChanged } from "#contract/problem.ts";
import { buildImage } from "#testing/assets.ts";
import type { CatalogStatus } from "../../catalog.ts";
import { below, head, pageKeyOf } from "../../model/walk/ask.ts";
import { createMemoryStore } from "../../store/memory-store.ts";
import { openedFrom } from "../../store/testing/opened.ts";
import { WorkerCatalog } from "../worker-catalog.ts";
import { FeedRenewal } from "./feed-renewal.ts";
import type { PageSource } from "./page-source.ts";

const cores: WorkerCatalog[] = [];
afterEach(() => {
  for (const catalog of cores.splice(0)) catalog.close();
});

/** A library of `count` images in pages of two, all taken in; its list gives links of another `era` from then on. */
async function open(count: number) {
  let status: CatalogStatus | undefined;
  const catalog = await WorkerCatalog.open({
    opened: openedFrom(createMemoryStore()),
    onStatus: (newer) => {
      status = newer;
    },
  });
  cores.push(catalog);
  const asked: string[] = [];
  const list = { era: 0, gone: new Set<number>(), failsAt: -1, fails: undefined as Error | undefined };
  const pageAt = (first: number): Page => ({
    items: [first, first + 1]
      .filter((n) => n < count && !list.gone.has(n))
      .map((n) => buildImage({ id: `${n}`, url: `/media/original/${list.era}/${n}` }, n)),
    ...(first + 2 < count && { nextPageKey: String(first + 2) }),
  });
  for (let n = 0; n < count; n += 2) await catalog.ingest("image", n ? below(String(n)) : head, pageAt(n));
  const source: PageSource = async (_kind, ask, _signal, fresh) => {
    const key = pageKeyOf(ask);
    // What was given before holds the very links that are refused.
    expect(fresh).toBe(true);
    asked.push(key ?? "head");
    if (list.fails) throw list.fails;
    if (Number(key) === list.failsAt) throw new Error("It fails.");
    return pageAt(Number(key ?? 0));
  };
  const renewal = new FeedRenewal(Promise.resolve(catalog), source, "image");
  const urlOf = async (id: string) => {
    const row = await catalog.find({ kind: "image", id });
    return (await catalog.records([row!]))[0]?.url;
  };
  return { catalog, renewal, list, asked, urlOf, status: () => status! };
}

it("reads the list down to what is wanted, once for all that ask, and renews all that it meets", async () => {
  const { renewal, list, asked, urlOf, status } = await open(20);
  const { renewals } = status();
  list.era = 1;
  expect(await Promise.all(["5", "2", "5"].map((id) => renewal.renew(id)))).toEqual(Array(3).fill("renewed"));
  expect(asked).toEqual(["head", "2", "4"]);
  expect(await Promise.all(["0", "5", "6"].map(urlOf))).toEqual([
    "/media/original/1/0",
    "/media/original/1/5",
    "/media/original/0/6",
  ]);
  expect(status().renewals).toBeGreaterThan(renewals);
  expect(status().feeds.image).toMatchObject({ complete: true, count: 20 });
  // What has just been looked up is not looked up again.
  expect(await renewal.renew("3")).toBe("renewed");
  expect(asked).toHaveLength(3);
});

it("tells truly what cannot be renewed", async () => {
  const { renewal, list, asked } = await open(20);
  list.gone.add(3);
  expect(await renewal.renew("1")).toBe("same");
  expect(await renewal.renew("3")).toBe("absent");
  expect(await renewal.renew("unheard of")).toBe("absent");
  asked.length = 0;
  expect(await renewal.renew("3")).toBe("absent");
  expect(asked).toEqual([]);
});

it("gives up where the list fails, and tells all who wait", async () => {
  const { renewal, list } = await open(20);
  list.failsAt = 4;
  list.era = 1;
  expect(await Promise.all(["9", "3"].map((id) => renewal.renew(id)))).toEqual(["unreached", "renewed"]);
});

it("tells of another account's list, which gives nothing", async () => {
  const { renewal, list } = await open(20);
  list.fails = new ApiError(accountChanged);
  await expect(renewal.renew("3")).rejects.toMatchObject({ problem: { code: "account-changed" } });
});

it("looks no deeper than a hundred pages", async () => {
  const { renewal, asked } = await open(260);
  expect(await renewal.renew("250")).toBe("unreached");
  expect(asked).toHaveLength(100);
});

it("keeps what it renews where it was: a verification removes none of it, a later visit finds it", async () => {
  const { catalog, renewal, list, urlOf } = await open(6);
  list.era = 1;
  await renewal.renew("3");
  expect(
    await catalog.ingest("image", head, {
      items: [0, 1].map((n) => buildImage({ id: `${n}` }, n)),
      nextPageKey: "2",
    }),
  ).toMatchObject({ next: null });
  expect(await urlOf("3")).toBe("/media/original/1/3");
});
