import "fake-indexeddb/auto";
import { deleteDB } from "idb";
import { afterEach, expect, it, vi } from "vitest";
import { everything } from "#contract/everything.ts";
import { buildImage } from "#testing/assets.ts";
import { PromptFamilies } from "../../model/families/grouping/prompt-families.ts";
import { randomTemplate } from "../../model/families/testing/random-template.ts";
import { head } from "../../model/walk/ask.ts";
import { databaseName } from "../../store/database-name.ts";
import { createMemoryStore, emptyMemory, type Memory } from "../../store/memory-store.ts";
import { type OpenedStore, openStore } from "../../store/open-store.ts";
import { openedFrom } from "../../store/testing/opened.ts";
import { WorkerCatalog } from "../worker-catalog.ts";

const catalogs: WorkerCatalog[] = [];
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  for (const catalog of catalogs.splice(0)) catalog.close();
});

async function open(opened: OpenedStore) {
  const catalog = await WorkerCatalog.open({ opened, onStatus: () => {} });
  catalogs.push(catalog);
  const told = vi.spyOn(PromptFamilies.prototype, "add");
  return {
    catalog,
    /** The list holds these prompts now, and no others. */
    list: async (prompts: readonly string[]) => {
      await catalog.verify();
      const items = prompts.map((prompt, n) => buildImage({ id: prompt.slice(0, 200), prompt }, n));
      await catalog.ingest("image", head, { items });
      await catalog.ingest("video", head, { items: [] });
      await catalog.admit();
    },
    /** The prompts of each family, and how many texts were needed to fold them. */
    fold: async () => {
      told.mockClear();
      const { ofRow } = await catalog.late.familyRows();
      const texts = told.mock.calls.length;
      const { rows } = await catalog.query(everything);
      const records = await catalog.records(rows);
      const all = Map.groupBy(rows.keys(), (place) => ofRow[rows[place] ?? 0]);
      const families = Array.from(all.values(), (of) =>
        of.map((place) => records[place]?.prompt ?? "lost").sort(),
      );
      return { families: families.sort(([a = ""], [b = ""]) => (a < b ? -1 : 1)), texts };
    },
  };
}

const inMemory = (memory: Memory) => open(openedFrom(createMemoryStore(memory)));

/** What a first visit finds out that folds all of some prompts. */
async function anew(prompts: readonly string[]) {
  const { list, fold } = await inMemory(emptyMemory());
  await list(prompts);
  return (await fold()).families;
}

/** A visit that folds some prompts and leaves what it has found. */
async function visit(memory: Memory, prompts: readonly string[]): Promise<void> {
  const { catalog, list, fold } = await inMemory(memory);
  await list(prompts);
  await fold();
  await catalog.save();
  catalog.close();
}

const some = [1, 2, 3].flatMap((seed) => randomTemplate(seed).prompts);
const more = [4, 5].flatMap((seed) => randomTemplate(seed).prompts);

it("reads no prompt again in a second visit", async () => {
  const memory = emptyMemory();
  await visit(memory, some);
  const next = await inMemory(memory);
  expect(await next.fold()).toEqual({ families: await anew(some), texts: 0 });
});

it("reads what has come since, and forgets what has gone", async () => {
  const memory = emptyMemory();
  await visit(memory, some);
  const next = await inMemory(memory);
  const now = [...more, ...some.slice(some.length / 4)];
  await next.list(now);
  const { families, texts } = await next.fold();
  expect(families).toEqual(await anew(now));
  expect(texts).toBeGreaterThanOrEqual(more.length);
  expect(texts).toBeLessThan(now.length);
});

it("knows prompts by what they are where their numbers are others: pages were read anew, some are gone", async () => {
  const memory = emptyMemory();
  const { catalog, list, fold } = await inMemory(memory);
  await list(more);
  await list(some);
  await fold();
  await catalog.save();
  memory.snapshot = undefined;
  const next = await inMemory(memory);
  expect(await next.fold()).toEqual({ families: await anew(some), texts: 0 });
});

it("takes what another tab has saved, which had read less or more of the list", async () => {
  const memory = emptyMemory();
  const [one, other] = [await inMemory(memory), await inMemory(memory)];
  await one.list([...some, ...more]);
  await one.fold();
  await other.catalog.catchUp();
  await other.list(some);
  await other.fold();
  await Promise.all([other.catalog.save(), one.catalog.save()]);
  const third = await inMemory(memory);
  expect((await third.fold()).families).toEqual(await anew(some));
});

it("folds anew what is damaged or cannot be read, says nothing, and saves it whole again", async () => {
  const memory = emptyMemory();
  await visit(memory, some);
  const whole = structuredClone(memory.families);
  memory.families = { ...whole, sum: 1 };
  await visit(memory, some);
  expect(memory.families).toEqual(whole);
  const store = createMemoryStore(memory);
  const unreadable = () => Promise.reject(new DOMException("no", "UnknownError"));
  const next = await open(openedFrom({ ...store, families: unreadable }));
  expect(await next.fold()).toEqual({ families: await anew(some), texts: some.length });
});

it("folds where the browser gives no storage, and where it gives no more of it", async () => {
  const reopen = () => Promise.reject(new DOMException("no", "SecurityError"));
  const refused = await open({ disk: undefined, problem: "refused", reopen });
  await refused.list(some);
  expect((await refused.fold()).families).toEqual(await anew(some));
  await refused.catalog.save();

  const full = () => Promise.reject(new DOMException("full", "QuotaExceededError"));
  const { list, fold, catalog } = await open(openedFrom({ ...createMemoryStore(), saveFamilies: full }));
  await list(some);
  await fold();
  await expect(catalog.save()).rejects.toThrow("full");
  expect((await fold()).families).toEqual(await anew(some));
});

it("saves by itself, once nobody has asked for a second, what is new and nothing else", async () => {
  const memory = emptyMemory();
  const { catalog, list, fold } = await inMemory(memory);
  await list(some);
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
  const folded = fold();
  await vi.advanceTimersByTimeAsync(900);
  expect(memory.families).toBeUndefined();
  await vi.advanceTimersByTimeAsync(1_100);
  await folded;
  expect(memory.families).toBeDefined();
  memory.families = undefined;
  await fold();
  await vi.advanceTimersByTimeAsync(20_000);
  expect(memory.families).toBeUndefined();
  await list([...some, ...more]);
  await fold();
  catalog.close();
  await vi.advanceTimersByTimeAsync(20_000);
  expect(memory.families).toBeUndefined();
});

it("is gone with the catalog's database, which is what forgetting a library deletes", async () => {
  const { catalog, list, fold } = await open(await openStore("forgotten"));
  await list(some);
  await fold();
  await catalog.save();
  catalog.close();
  const before = (await openStore("forgotten")).disk;
  expect(await before?.families()).toBeDefined();
  before?.close();
  await deleteDB(databaseName("forgotten"));
  expect(await (await openStore("forgotten")).disk?.families()).toBeUndefined();
});
