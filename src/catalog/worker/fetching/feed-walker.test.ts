import { afterEach, expect, it, vi } from "vitest";
import { everything } from "#contract/everything.ts";
import type { Page } from "#contract/page.ts";
import { ApiError, type ProblemCode } from "#contract/problem.ts";
import { buildImage } from "#testing/assets.ts";
import type { WalkOrder } from "../../catalog.ts";
import { below, headAgain, pageKeyOf } from "../../model/walk/ask.ts";
import { createMemoryStore, emptyMemory } from "../../store/memory-store.ts";
import { openedFrom } from "../../store/testing/opened.ts";
import { WorkerCatalog } from "../worker-catalog.ts";
import { FeedWalker } from "./feed-walker.ts";
import type { PageSource } from "./page-source.ts";

const cores: WorkerCatalog[] = [];
afterEach(() => {
  for (const catalog of cores.splice(0)) catalog.close();
});

const codes: Record<number, ProblemCode> = { 409: "account-changed", 500: "provider-failed" };

/** A list of `count` pages of two, keyed "1", "2" and so on, whose server notes what is asked and how it ends. */
function open(count: number, opened: Promise<void> = Promise.resolve(), memory = emptyMemory()) {
  const catalog = opened.then(async () => {
    const catalog = await WorkerCatalog.open({
      opened: openedFrom(createMemoryStore(memory)),
      onStatus: () => {},
    });
    cores.push(catalog);
    return catalog;
  });
  const asked: string[] = [];
  const aborted: string[] = [];
  /** The status with which a key is answered. */
  const failing = new Map<string, number>();
  const answers = new Answers();
  /** What happens when a key is asked for. */
  const happening = new Map<string, () => void>();
  const pageOf = (n: number): Page => ({
    items: [buildImage({ id: `${n}a` }, 2 * n), buildImage({ id: `${n}b` }, 2 * n + 1)],
    ...(n + 1 < count && { nextPageKey: String(n + 1) }),
  });
  const source: PageSource = async (_kind, ask, signal) => {
    const name = pageKeyOf(ask) ?? "head";
    asked.push(name);
    happening.get(name)?.();
    signal.addEventListener("abort", () => aborted.push(name));
    await answers.when(name, signal);
    const status = failing.get(name);
    if (status)
      throw new ApiError({
        code: codes[status] ?? "page-key-refused",
        status,
        title: "No.",
        detail: "",
        retryable: status === 500,
      });
    return pageOf(Number(pageKeyOf(ask) ?? 0));
  };
  const held = async () => (await (await catalog).query(everything)).total;
  const walk = new FeedWalker(catalog, source, "image");
  return { walk, catalog, memory, held, asked, aborted, failing, answers, happening };
}

/** Holds answers back until they are wanted. */
class Answers {
  readonly #held = new Map<string, PromiseWithResolvers<void>>();
  readonly #asked = new Map<string, PromiseWithResolvers<void>>();

  hold(name: string): void {
    this.#held.set(name, Promise.withResolvers());
    this.#asked.set(name, Promise.withResolvers());
  }

  release(name: string): void {
    this.#held.get(name)?.resolve();
    this.#held.delete(name);
  }

  /** Resolves once a held answer has been asked for. */
  async asked(name: string): Promise<void> {
    await this.#asked.get(name)?.promise;
  }

  async when(name: string, signal: AbortSignal): Promise<void> {
    const held = this.#held.get(name);
    if (!held) return;
    this.#asked.get(name)?.resolve();
    signal.addEventListener("abort", () => held.reject(signal.reason));
    await held.promise;
  }
}

async function walkAll(walk: FeedWalker): Promise<void> {
  for (let order: WalkOrder = "begin"; (await walk.step(order)).next; order = "on");
}

it("asks for the first page while the catalog is opening", async () => {
  const { promise, resolve } = Promise.withResolvers<void>();
  const { walk, asked } = open(2, promise);
  const walked = walk.step("begin");
  expect(asked).toEqual(["head"]);
  resolve();
  expect(await walked).toEqual({ next: below("1") });
});

it("asks for each page once, on its way ahead of those that are being taken in", async () => {
  const { walk, asked, answers } = open(8);
  await walk.step("begin");
  answers.hold("3");
  const second = walk.step("on");
  await answers.asked("3");
  expect(asked).toEqual(["head", "1", "2", "3"]);
  answers.release("3");
  expect(await second).toEqual({ next: null });
  expect(asked).toEqual(["head", "1", "2", "3", "4", "5", "6", "7"]);
});

it("tells of the first page by itself, and then walks to the end", async () => {
  const { walk, held } = open(9);
  expect(await walk.step("begin")).toEqual({ next: below("1") });
  expect(await held()).toBe(2);
  expect(await walk.step("on")).toEqual({ next: null });
  expect(await held()).toBe(18);
});

it("ends a step at a page that cannot be had, which is the next one's to tell and not asked for again", async () => {
  const { walk, asked, failing, held } = open(9);
  failing.set("4", 500);
  await walk.step("begin");
  expect(await walk.step("on")).toEqual({ next: below("4") });
  await expect(walk.step("on")).rejects.toMatchObject({ problem: { status: 500 } });
  expect(asked.filter((key) => key === "4")).toHaveLength(1);
  failing.clear();
  // That the failure is over is told at once.
  expect(await walk.step("on")).toEqual({ next: below("5") });
  expect(await held()).toBe(10);
  expect(await walk.step("on")).toEqual({ next: null });
  expect(await held()).toBe(18);
});

it("knows where to go on, in a worker that has taken in nothing itself", async () => {
  const first = open(9);
  await first.walk.step("begin");
  const { asked, walk } = open(
    9,
    first.catalog.then(() => {}),
    first.memory,
  );
  expect(await walk.step("on")).toEqual({ next: null });
  expect(asked).toEqual(["1", "2", "3", "4", "5", "6", "7", "8"]);
  expect(await walk.step("on")).toEqual({ next: null });
  expect(asked).toHaveLength(8);
});

it("asks for the head alone where nothing is new", async () => {
  const { walk, asked } = open(5);
  await walkAll(walk);
  asked.length = 0;
  await walkAll(walk);
  expect(asked).toEqual(["head"]);
});

it("tells a refused key to the catalog, which begins at the head again", async () => {
  const { walk, failing } = open(3);
  failing.set("1", 410);
  expect(await walk.step("begin")).toEqual({ next: below("1") });
  expect(await walk.step("on")).toEqual({ next: headAgain });
  failing.clear();
  expect(await walk.step("on")).toEqual({ next: below("1") });
});

it("takes a key that fails while the head answers for refused, but not at its first failure", async () => {
  const { walk, asked, failing } = open(3);
  await walk.step("begin");
  failing.set("1", 500);
  for (let failures = 0; failures < 2; failures++)
    await expect(walk.step("on")).rejects.toMatchObject({ problem: { status: 500 } });
  asked.length = 0;
  expect(await walk.step("on")).toEqual({ next: headAgain });
  expect(asked).toEqual(["1", "head", "1"]);
  failing.clear();
  // The head that has been asked for is the one to begin with.
  expect(await walk.step("on")).toEqual({ next: below("1") });
  expect(asked).toEqual(["1", "head", "1"]);
  expect(await walk.step("on")).toEqual({ next: null });
});

it("suspects no key while the head fails too, nor for what is not the provider's list", async () => {
  const { walk, failing } = open(3);
  await walk.step("begin");
  failing.set("1", 500).set("head", 500);
  for (let failures = 0; failures < 9; failures++) await expect(walk.step("on")).rejects.toThrow();
  failing.set("1", 409).delete("head");
  for (let failures = 0; failures < 9; failures++) await expect(walk.step("on")).rejects.toThrow();
});

it("stops what it has asked for, and goes on from what it has taken in", async () => {
  const { walk, aborted, answers, held } = open(9);
  await walk.step("begin");
  answers.hold("3");
  const walked = walk.step("on");
  await answers.asked("3");
  walk.stop();
  expect(await walked).toMatchObject({ next: { key: expect.stringMatching(/^[23]$/) } });
  expect(aborted).toContain("3");
  answers.release("3");
  expect(await walk.step("on")).toEqual({ next: null });
  expect(await held()).toBe(18);
  expect(await walk.step("begin")).toEqual({ next: null });
});

it("asks for nothing more once it has been stopped, though what was asked for still comes", async () => {
  const { walk, asked, happening } = open(9);
  await walk.step("begin");
  // Its answer cannot be held back any more.
  happening.set("3", () => walk.stop());
  const { next } = await walk.step("on");
  expect(next).not.toBeNull();
  expect(asked).toEqual(["head", "1", "2", "3"]);
  happening.clear();
  expect(await walk.step("on")).toEqual({ next: null });
});

it("takes no page in that comes in the moment in which it is stopped", async () => {
  const { walk, held, answers, happening } = open(9);
  await walk.step("begin");
  answers.hold("3");
  const walked = walk.step("on");
  await answers.asked("3");
  await vi.waitFor(async () => expect(await held()).toBe(6));
  // It is asked for as soon as the page above it has come.
  happening.set("4", () => walk.stop());
  answers.release("3");
  expect(await walked).toEqual({ next: below("3") });
  expect(await held()).toBe(6);
});
