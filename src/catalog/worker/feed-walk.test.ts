import { afterEach, expect, it } from "vitest";
import type { Page } from "#contract/page.ts";
import { ApiError } from "#contract/problem.ts";
import { buildImage } from "#testing/assets.ts";
import { createMemoryStore } from "../store/memory-store.ts";
import { CatalogCore } from "./catalog-core.ts";
import { FeedWalk } from "./feed-walk.ts";

const cores: CatalogCore[] = [];
afterEach(() => {
  for (const core of cores.splice(0)) core.close();
});

/** A list of `count` pages of two, keyed "1", "2" and so on, whose server notes what is asked and how it ends. */
function open(count: number, opened: Promise<void> = Promise.resolve()) {
  const core = opened.then(async () => {
    const core = await CatalogCore.open({
      opened: { store: createMemoryStore(), problem: null },
      onStatus: () => {},
    });
    cores.push(core);
    return core;
  });
  const asked: string[] = [];
  const aborted: string[] = [];
  const refused = new Set<string>();
  const pageOf = (n: number): Page => ({
    items: [buildImage({ id: `${n}a` }, 2 * n), buildImage({ id: `${n}b` }, 2 * n + 1)],
    ...(n + 1 < count && { nextPageKey: String(n + 1) }),
  });
  const walk = new FeedWalk(
    core,
    async (_kind, key, signal) => {
      const name = key || "head";
      asked.push(name);
      signal.addEventListener("abort", () => aborted.push(name));
      if (refused.has(name)) {
        throw new ApiError({ status: 410, title: "Gone.", detail: "", retryable: false });
      }
      return pageOf(Number(key || 0));
    },
    "image",
  );
  return { walk, asked, aborted, refused };
}

async function walkAll(walk: FeedWalk): Promise<void> {
  let key: string | null = null;
  do {
    key = (await walk.step(key)).nextPageKey;
  } while (key !== null);
}

it("asks for the first page while the catalog is opening", async () => {
  const { promise, resolve } = Promise.withResolvers<void>();
  const { walk, asked } = open(2, promise);
  const walked = walk.step(null);
  expect(asked).toEqual(["head"]);
  resolve();
  expect(await walked).toMatchObject({ added: 2, nextPageKey: "1" });
});

it("asks for each page once, on its way ahead of those that are being taken in", async () => {
  const { walk, asked } = open(8);
  await walk.step(null);
  expect(asked).toEqual(["head"]);
  await walk.step("1");
  expect(asked).toEqual(["head", "1", "2"]);
  let key: string | null = "2";
  while (key !== null) key = (await walk.step(key)).nextPageKey;
  expect(asked).toEqual(["head", "1", "2", "3", "4", "5", "6", "7"]);
});

it("asks for the head alone where nothing is new", async () => {
  const { walk, asked } = open(5);
  await walkAll(walk);
  asked.length = 0;
  await walkAll(walk);
  expect(asked).toEqual(["head"]);
});

it("tells a refused key to the catalog, which begins at the head again", async () => {
  const { walk, refused } = open(3);
  refused.add("1");
  expect(await walk.step(null)).toMatchObject({ nextPageKey: "1" });
  expect(await walk.step("1")).toMatchObject({ received: 0, nextPageKey: "" });
  refused.clear();
  expect(await walk.step("")).toMatchObject({ received: 2, nextPageKey: "1" });
});

it("stops what it has asked for ahead", async () => {
  const { walk, aborted } = open(9);
  await walk.step(null);
  await walk.step("1");
  walk.stop();
  expect(aborted).toContain("2");
  expect(await walk.step("2")).toMatchObject({ added: 2 });
});
