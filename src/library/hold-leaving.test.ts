import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { Catalog, Marked } from "#catalog/index.ts";
import { holdLeaving } from "./hold-leaving.ts";
import { Marking } from "./marking.ts";

let page: EventTarget;

beforeEach(() => {
  page = new EventTarget();
  vi.stubGlobal("addEventListener", page.addEventListener.bind(page));
  vi.stubGlobal("removeEventListener", page.removeEventListener.bind(page));
});
afterEach(() => vi.unstubAllGlobals());

/** Whether the browser would ask. */
const asks = () => !page.dispatchEvent(new Event("beforeunload", { cancelable: true }));

const painted = async () => {};

it("asks for as long as somebody holds", () => {
  const [first, second] = [holdLeaving(), holdLeaving()];
  first();
  expect(asks()).toBe(true);
  second();
  expect(asks()).toBe(false);
});

it("asks while a mark is not kept yet, and no longer once it is, or cannot be", async () => {
  const kept = Promise.withResolvers<Marked>();
  const catalog = { mark: () => kept.promise } as unknown as Catalog;
  const marking = new Marking(catalog, () => undefined, painted);
  const done = marking.mark({ rows: Uint32Array.of(1) }, { rating: 4 });
  expect(asks()).toBe(true);
  kept.resolve({ action: "a", changed: 1, version: 2 });
  await done;
  expect(asks()).toBe(false);

  const failing = { mark: () => Promise.reject(new Error("no")) } as unknown as Catalog;
  await new Marking(failing, () => undefined, painted)
    .mark({ rows: Uint32Array.of(1) }, { rating: 4 })
    .catch(() => {});
  expect(asks()).toBe(false);
});
