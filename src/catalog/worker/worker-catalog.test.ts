import { afterEach, expect, it, vi } from "vitest";
import type { Kind } from "#contract/asset.ts";
import { everything } from "#contract/everything.ts";
import { promptName } from "#contract/prompts/prompt-name.ts";
import type { AssetQuery } from "#contract/query.ts";
import { buildAsset } from "#testing/assets.ts";
import type { CatalogStatus } from "../catalog.ts";
import { below, head, headAgain } from "../model/walk/ask.ts";
import { decodeLines } from "../store/json-lines.ts";
import { createMemoryStore, emptyMemory, type Memory } from "../store/memory-store.ts";
import type { Store } from "../store/store.ts";
import { openedFrom } from "../store/testing/opened.ts";
import { WorkerCatalog } from "./worker-catalog.ts";

const cores: WorkerCatalog[] = [];
afterEach(() => {
  vi.useRealTimers();
  for (const catalog of cores.splice(0)) catalog.close();
});

interface Opened {
  catalog: WorkerCatalog;
  status: () => CatalogStatus;
  /** Prompts in the order of the route that holds all, which are the assets' names here. */
  shown: (waive?: Kind[]) => Promise<string[]>;
}

async function open(memory: Memory = emptyMemory(), changed: Partial<Store> = {}): Promise<Opened> {
  let status: CatalogStatus | undefined;
  const disk = { ...createMemoryStore(memory), ...changed };
  const catalog = await WorkerCatalog.open({
    opened: openedFrom(disk),
    onStatus: (newer) => {
      status = newer;
    },
  });
  cores.push(catalog);
  return {
    catalog,
    status: () => status!,
    shown: async (waive = []) => {
      const { rows } = await catalog.query(everything, { waive });
      return (await catalog.records(rows)).map((asset) => asset?.prompt ?? "lost");
    },
  };
}

/** One asset a letter, its prompt; `order` 0 is the newest. */
const assets = (kind: Kind, letters: string, order: number) =>
  [...letters].map((letter, i) => buildAsset({ kind, id: letter, prompt: letter }, order + i));

const full = () => Promise.reject(new DOMException("full", "QuotaExceededError"));

it("shows of both kinds what is newer than the slower feed's frontier", async () => {
  const { catalog, shown } = await open();
  await catalog.ingest("image", head, { items: assets("image", "ac", 0), nextPageKey: "i" });
  expect(await shown()).toEqual([]);
  expect(await shown(["video"])).toEqual(["a", "c"]);
  await catalog.ingest("video", head, { items: assets("video", "vw", 5), nextPageKey: "v" });
  expect(await shown()).toEqual(["a", "c"]);
  expect((await catalog.query(everything)).pending).toBe(2);
  await catalog.ingest("image", below("i"), { items: assets("image", "z", 9) });
  expect(await shown()).toEqual(["a", "c", "v", "w"]);
});

it("holds what arrives at the head until it is admitted", async () => {
  const { catalog, shown } = await open();
  await catalog.ingest("video", head, { items: [] });
  await catalog.ingest("image", head, { items: assets("image", "ab", 5) });
  await catalog.ingest("image", head, { items: [...assets("image", "new", 2), ...assets("image", "ab", 5)] });
  expect(await shown()).toEqual(["a", "b"]);
  expect((await catalog.query(everything)).held).toBe(3);
  await catalog.admit();
  expect(await shown()).toEqual(["n", "e", "w", "a", "b"]);
  expect((await catalog.query(everything)).held).toBe(0);
});

it("writes what is new or changed, and nothing else, on a refresh", async () => {
  const memory = emptyMemory();
  const { catalog } = await open(memory);
  const [a, b, c] = assets("image", "abc", 5);
  await catalog.ingest("image", head, { items: [a!, b!, c!] });
  const [fresh] = assets("image", "f", 0);
  await catalog.ingest("image", head, { items: [fresh!, a!, { ...b!, prompt: "changed" }] });
  const written = [...memory.pages.values()].map((page) => decodeLines(page.lines).map(({ id }) => id));
  expect(written).toEqual([
    ["a", "b", "c"],
    ["f", "b"],
  ]);
});

it("raises its version for what a query can see alone, and tells of records that are others than before", async () => {
  const { catalog, status } = await open();
  const pages = { items: assets("image", "abc", 5) };
  await catalog.ingest("video", head, { items: [] });
  await catalog.ingest("image", head, pages);
  const { version, renewals } = status();
  await catalog.ingest("image", head, pages);
  await catalog.ingest("video", head, { items: [] });
  await catalog.admit();
  await catalog.verify();
  await catalog.ingest("image", head, pages);
  expect(status()).toMatchObject({ version, renewals, feeds: { image: { verifying: false } } });

  const [a, b, c] = pages.items;
  await catalog.ingest("image", head, { items: [a!, { ...b!, url: "/media/original/s/bmV3" }, c!] });
  expect(status()).toMatchObject({ version: version + 1, renewals: renewals + 1 });
  await catalog.ingest("image", head, { items: [...assets("image", "f", 0), a!] });
  expect(status()).toMatchObject({ version: version + 2, renewals: renewals + 1 });
  await catalog.admit();
  expect(status().version).toBe(version + 3);
});

it("lets any tab ask for a walk, and tells the one that walks", async () => {
  const memory = emptyMemory();
  const [asking, walking] = [await open(memory), await open(memory)];
  await walking.catalog.ingest("image", head, { items: assets("image", "ab", 0) });
  await asking.catalog.hear("changed");
  await asking.catalog.verify();
  expect(walking.status().refreshes).toBe(0);
  await walking.catalog.hear("asked");
  expect(walking.status()).toMatchObject({ refreshes: 1, feeds: { image: { verifying: true } } });
  await walking.catalog.ingest("image", head, { items: assets("image", "a", 0) });
  expect(walking.status()).toMatchObject({ count: 1, feeds: { image: { verifying: false } } });
});

it("goes on in memory when the disk is full, and says so", async () => {
  const memory = emptyMemory();
  const disk = createMemoryStore(memory);
  let isFull = false;
  const { catalog, status, shown } = await open(memory, {
    commit: (change, accepted) => (isFull ? full() : disk.commit(change, accepted)),
  });
  await catalog.ingest("video", head, { items: [] });
  await catalog.ingest("image", head, { items: assets("image", "ab", 0), nextPageKey: "k" });
  expect(status()).toMatchObject({ storageProblem: null, wiped: 0 });
  isFull = true;
  expect(await catalog.ingest("image", below("k"), { items: assets("image", "cd", 2) })).toEqual({
    next: null,
    isNew: true,
  });
  expect(status().feeds.image.complete).toBe(true);
  expect(await shown()).toEqual(["a", "b", "c", "d"]);
  expect(status()).toMatchObject({ storageProblem: "full" });
  const { catalog: next } = await open(memory);
  expect(await next.ingest("image", head, { items: assets("image", "ab", 0) })).toMatchObject({
    isNew: false,
  });
});

it("begins anew where the store cannot be read", async () => {
  const memory = emptyMemory();
  await (await open(memory)).catalog.ingest("image", head, { items: assets("image", "ab", 0) });
  const { catalog, status } = await open(memory, { load: () => Promise.reject(new Error("damaged")) });
  expect(status()).toMatchObject({ ready: true, count: 0 });
  expect(await catalog.ingest("image", head, { items: assets("image", "ab", 0) })).toMatchObject({
    isNew: true,
  });
  expect(status().count).toBe(2);
});

it("opens from the snapshot and the pages after it, colours included", async () => {
  const memory = emptyMemory();
  const { catalog } = await open(memory);
  await catalog.ingest("image", head, { items: assets("image", "ab", 0), nextPageKey: "k" });
  await catalog.setColours([0], [0x336699]);
  await catalog.save();
  await catalog.ingest("image", below("k"), { items: assets("image", "cd", 2) });
  expect(memory.snapshot?.nextPage).toBe(1);
  const again = await open(memory);
  const { rows, colours } = await again.catalog.query({ ...everything, kind: "image" });
  expect(rows).toHaveLength(4);
  expect(colours[0]).toBe(0x336699);
  expect(again.status().feeds.image).toMatchObject({ complete: true, count: 4 });
});

it("rebuilds from the pages where the snapshot is damaged", async () => {
  const memory = emptyMemory();
  const { catalog } = await open(memory);
  await catalog.ingest("image", head, { items: assets("image", "abc", 0) });
  await catalog.save();
  memory.snapshot = { ...memory.snapshot!, engine: { format: -1, buffers: [], meta: null } };
  expect((await open(memory)).status().feeds.image).toMatchObject({ complete: true, count: 3 });
});

it("walks again where a page was lost, be it noticed at the start or when it is read", async () => {
  const memory = emptyMemory();
  const { catalog } = await open(memory);
  await catalog.ingest("image", head, { items: assets("image", "ab", 0), nextPageKey: "k" });
  await catalog.ingest("image", below("k"), { items: assets("image", "cd", 2) });
  const lost = memory.pages.get(0)!;
  memory.pages.delete(0);

  const atStart = await open(memory);
  expect(atStart.status().feeds.image).toMatchObject({ complete: false, count: 2 });
  const first = await atStart.catalog.ingest("image", head, {
    items: decodeLines(lost.lines),
    nextPageKey: "k",
  });
  expect(first).toEqual({ next: below("k"), isNew: true });
  await atStart.catalog.ingest("image", below("k"), { items: assets("image", "cd", 2) });
  expect(atStart.status().feeds.image).toMatchObject({ complete: true, count: 4 });

  await atStart.catalog.save();
  const later = await open(memory);
  memory.pages.clear();
  const { rows } = await later.catalog.query({ ...everything, kind: "image" });
  expect(await later.catalog.records(rows)).toEqual([undefined, undefined, undefined, undefined]);
  await later.catalog.catchUp();
  expect(later.status().feeds.image).toMatchObject({ complete: false, verifying: true });
});

it("walks again where a page is damaged, be it noticed at the start or when it is read", async () => {
  const memory = emptyMemory();
  const { catalog } = await open(memory);
  await catalog.ingest("video", head, { items: [] });
  await catalog.ingest("image", head, { items: assets("image", "ab", 0), nextPageKey: "k" });
  await catalog.ingest("image", below("k"), { items: assets("image", "cd", 2) });
  await catalog.save();
  const page = memory.pages.get(0)!;
  const lines = page.lines.slice();
  lines[0] = 0;
  memory.pages.set(0, { ...page, lines });

  const later = await open(memory);
  const { rows } = await later.catalog.query(everything);
  const records = await later.catalog.records(rows);
  expect(records.map((asset) => asset?.prompt)).toEqual([undefined, "b", "c", "d"]);
  await later.catalog.catchUp();
  expect(later.status().feeds.image).toMatchObject({ complete: false, verifying: true });

  memory.snapshot = undefined;
  const atStart = await open(memory);
  expect(atStart.status().feeds.image).toMatchObject({ complete: false, count: 2 });
});

it("reads the newest pages when nothing is asked of it, so that later nothing need be read", async () => {
  vi.useFakeTimers();
  const memory = emptyMemory();
  const { catalog } = await open(memory);
  await catalog.ingest("video", head, { items: [] });
  for (const [n, key] of ["", "1", "2"].entries())
    await catalog.ingest("image", key ? below(key) : head, {
      items: assets("image", "abc"[n]!, n),
      ...(n < 2 && { nextPageKey: String(n + 1) }),
    });
  await catalog.save();
  const reads: (readonly number[])[] = [];
  const disk = createMemoryStore(memory);
  const { shown } = await open(memory, {
    pages: (numbers) => {
      reads.push(numbers);
      return disk.pages(numbers);
    },
  });
  await vi.advanceTimersByTimeAsync(1_000);
  expect(reads).toEqual([[0, 1, 2]]);
  expect(await shown()).toEqual(["a", "b", "c"]);
  expect(reads).toHaveLength(1);
});

it("takes turns with another tab's writes", async () => {
  const memory = emptyMemory();
  const [one, two] = [await open(memory), await open(memory)];
  await one.catalog.ingest("image", head, { items: assets("image", "ab", 0), nextPageKey: "k" });
  // Two has not been told, and must notice.
  const receipt = await two.catalog.ingest("video", head, { items: assets("video", "v", 1) });
  expect(receipt).toEqual({ next: null, isNew: true });
  await one.catalog.catchUp();
  expect(one.status()).toMatchObject({ count: 3, feeds: { video: { complete: true } } });
  expect(two.status()).toMatchObject({ count: 3 });
  expect(await one.catalog.ingest("image", below("k"), { items: assets("image", "c", 2) })).toMatchObject({
    isNew: true,
  });
});

it("gives up on a key that is refused again after all has been walked again", async () => {
  const { catalog, status } = await open();
  const page = { items: assets("image", "ab", 0), nextPageKey: "k" };
  await catalog.ingest("image", head, page);
  expect(await catalog.refuse("image", "k")).toEqual(headAgain);
  expect(await catalog.ingest("image", headAgain, page)).toMatchObject({ next: below("k") });
  expect(await catalog.refuse("image", "k")).toBeNull();
  expect(status().feeds.image).toMatchObject({ complete: false, stuck: "refused" });
  // The next refresh asks for the key once more, and no more than that.
  expect(await catalog.ingest("image", head, page)).toMatchObject({ next: below("k") });
  expect(status().feeds.image.stuck).toBeNull();
  expect(await catalog.refuse("image", "k")).toBeNull();
  await catalog.refresh();
  expect(status().refreshes).toBe(1);
  expect(await catalog.ingest("image", head, page)).toMatchObject({ next: below("k") });
  expect(await catalog.refuse("image", "k")).toEqual(headAgain);
  expect(status().feeds.image).toMatchObject({ complete: false, stuck: null });
});

it("removes what is gone when a verification ends", async () => {
  const memory = emptyMemory();
  const { catalog, status, shown } = await open(memory);
  await catalog.ingest("video", head, { items: [] });
  await catalog.ingest("image", head, { items: assets("image", "abcd", 0) });
  await catalog.verify();
  expect(status().feeds.image).toMatchObject({ verifying: true, complete: true });
  const kept = assets("image", "abcd", 0).filter((asset) => asset.id !== "c");
  expect(await catalog.ingest("image", head, { items: kept })).toEqual({ next: null, isNew: false });
  expect(status().feeds.image.complete).toBe(true);
  expect(await shown()).toEqual(["a", "b", "d"]);
  expect(status().feeds.image).toMatchObject({ verifying: false, count: 3 });
  expect(memory.pages.size).toBe(1);
});

it("writes its snapshot once the walks have ended and nothing is asked of it", async () => {
  vi.useFakeTimers();
  const memory = emptyMemory();
  const { catalog } = await open(memory);
  await vi.advanceTimersByTimeAsync(2_000);
  await catalog.ingest("video", head, { items: [] });
  await catalog.ingest("image", head, { items: assets("image", "ab", 0), nextPageKey: "k" });
  await vi.advanceTimersByTimeAsync(2_000);
  expect(memory.snapshot).toBeUndefined();
  await catalog.ingest("image", below("k"), { items: assets("image", "c", 2) });
  await vi.advanceTimersByTimeAsync(2_000);
  expect(memory.snapshot?.nextPage).toBe(2);
});

it("keeps its snapshot for when the disk is well again", async () => {
  const memory = emptyMemory();
  const disk = createMemoryStore(memory);
  let isFull = true;
  const { catalog, status } = await open(memory, {
    commit: (change, accepted) => (isFull ? full() : disk.commit(change, accepted)),
  });
  await catalog.ingest("image", head, { items: assets("image", "ab", 0) });
  await catalog.save();
  isFull = false;
  await catalog.retryStorage();
  expect(status().storageProblem).toBeNull();
  await catalog.save();
  expect(memory.snapshot?.nextPage).toBe(1);
});

it("lists every prompt once, of what a query finds, and finds the assets of one by its name", async () => {
  const memory = emptyMemory();
  const first = await open(memory);
  const prompts = ["dawn", "fox", " fox\r\n", "fox", "dusk"];
  const items = prompts.map((prompt, n) => buildAsset({ kind: "image", prompt, model: `m${n % 2}` }, n));
  await first.catalog.ingest("video", head, { items: [] });
  await first.catalog.ingest("image", head, { items });
  const textsOf = async ({ catalog }: Opened, query: Partial<AssetQuery> = {}) => {
    const { rows, starts, prompts } = await catalog.late.prompts({ ...everything, ...query }, "uses");
    const shown = await catalog.records(rows);
    return Array.from(prompts, (_, n) => [shown[starts[n]!]?.prompt, starts[n + 1]! - starts[n]!]);
  };
  const asked = (name: string) => ({ filters: { prompt: { include: [name], exclude: [] } } });
  expect(await textsOf(first)).toEqual([
    ["fox", 3],
    ["dawn", 1],
    ["dusk", 1],
  ]);
  expect(await textsOf(first, { text: "fox" })).toEqual([["fox", 3]]);
  const { records, made } = await first.catalog.late.prompts(everything, "uses", { entries: 2 });
  expect(records.map((asset) => asset?.prompt)).toEqual(["fox", "dawn"]);
  expect(made.map(({ models }) => models)).toEqual([
    [
      { value: "m1", count: 2 },
      { value: "m0", count: 1 },
    ],
    [{ value: "m0", count: 1 }],
  ]);
  expect((await first.catalog.late.families(everything, "uses", { entries: 9 })).records).toHaveLength(3);
  await first.catalog.save();

  // The next visit, to which another record of one of them comes.
  const { catalog, ...rest } = await open(memory);
  await catalog.ingest("image", head, { items: [{ ...items[1]!, prompt: "dusk" }, ...items.slice(2)] });
  const next = { catalog, ...rest };
  const { rows } = await catalog.query({ ...everything, ...asked(promptName("dusk")) });
  expect((await catalog.records(rows)).map((asset) => asset?.id)).toEqual([items[1]!.id, items[4]!.id]);
  expect(await textsOf(next, asked(promptName("fox")))).toEqual([[" fox\r\n", 2]]);
  expect(await catalog.late.madeWith(rows)).toMatchObject({
    models: [
      { value: "m0", count: 1 },
      { value: "m1", count: 1 },
    ],
  });

  // People's marks bring the best to the front, and what is hidden is no use of it.
  const found = (await catalog.query({ ...everything, ...asked(promptName("fox")) })).rows;
  await catalog.kept.mark({ rows: found.slice(1) }, { favourite: true });
  expect(await textsOf(next, asked(promptName("fox")))).toEqual([["fox", 2]]);
  expect((await catalog.late.prompts(everything, "kept")).kept[0]).toBe(1);
  await catalog.kept.mark({ rows: found.slice(0, 1) }, { hidden: true });
  expect(await textsOf(next, asked(promptName("fox")))).toEqual([["fox", 1]]);
});

it("lays two properties beside each other, and tells what a query leaves out from what was never tried", async () => {
  const { catalog } = await open(emptyMemory());
  const image = (model: string, aspectRatio: string, prompt: string, n: number) =>
    buildAsset({ kind: "image", id: `${n}`, model, aspectRatio, prompt, style: "" }, n);
  const items = [
    image("flux", "1:1", "fox", 0),
    image("flux", "16:9", "owl", 1),
    image("nano", "1:1", "fox", 2),
    image("nano", "1:1", " fox\r\n", 3),
    image("nano", "16:9", "fox", 4),
  ];
  await catalog.ingest("video", head, { items: [] });
  await catalog.ingest("image", head, { items });
  const rowOf = async (n: number) => (await catalog.find({ kind: "image", id: `${n}` })) ?? -1;
  const hidden = await rowOf(4);
  await catalog.kept.mark({ rows: Uint32Array.of(hidden) }, { hidden: true });
  const rejected = await rowOf(2);
  await catalog.kept.mark({ rows: Uint32Array.of(rejected) }, { state: "reject" });

  const sides = { rows: "model", cols: "ratio" } as const;
  const all = await catalog.late.matrix(everything, sides);
  expect(all).toMatchObject({ rowValues: ["flux", "nano"], colValues: ["1:1", "16:9"] });
  const cellsOf = ({ firstCells, cellCols, starts, takes }: typeof all, row: number) =>
    Array.from(cellCols.subarray(firstCells[row], firstCells[row + 1]), (col, i) => {
      const cell = firstCells[row]! + i;
      return [col, ...takes.subarray(starts[cell], starts[cell + 1])];
    });
  expect(cellsOf(all, 0)).toEqual([
    [0, await rowOf(0)],
    [1, await rowOf(1)],
  ]);
  expect(cellsOf(all, 1)).toEqual([[0, await rowOf(3), rejected]]);
  // The hidden one was tried.
  expect([[...all.firstFiltered], [...all.filteredCols]]).toEqual([[0, 0, 1], [1]]);

  const foxes = await catalog.late.matrix({ ...everything, text: "fox" }, { rows: "prompt", cols: "model" });
  expect([...foxes.rowCounts]).toEqual([3]);
  expect((await catalog.records(foxes.rowNewest))[0]?.prompt).toBe("fox");
  expect(
    await catalog.late.matrix({ ...everything, text: "fox" }, { rows: "length", cols: "model" }),
  ).toMatchObject({
    rowValues: [],
    outside: 3,
  });
});

it("lays a family in one row, whose name leads to all that is in it", async () => {
  const { catalog } = await open(emptyMemory());
  const cats = ["cat", "dog", "owl"].map((animal) => `a lonely ${animal} in the rain, 35mm film, at dawn`);
  const prompts = [...cats, "minimal product shot of a ceramic cup"];
  const items = prompts.map((prompt, n) => buildAsset({ kind: "image", prompt, model: `m${n % 2}` }, n));
  await catalog.ingest("video", head, { items: [] });
  await catalog.ingest("image", head, { items });
  const matrix = await catalog.late.matrix(everything, { rows: "family", cols: "model" });
  expect([...matrix.rowCounts].toSorted()).toEqual([1, 3]);
  const family = matrix.rowValues[matrix.rowCounts.indexOf(3)] ?? "";
  const asked = { ...everything, filters: { family: { include: [family], exclude: [] } } };
  expect((await catalog.query(asked)).rows).toHaveLength(3);
});

it("lays the slots of a family beside each other, whose values lead to the prompts that have them", async () => {
  const { catalog } = await open(emptyMemory());
  const of = (animal: string, weather: string) => `a lonely ${animal} in the ${weather}, 35mm film, at dawn`;
  const pairs = [
    ["cat", "rain"],
    ["cat", "snow"],
    ["dog", "rain"],
    ["owl", "rain"],
    ["cat", "rain"],
  ] as const;
  const prompts = [
    ...pairs.map(([animal, weather]) => of(animal, weather)),
    "minimal product shot of a ceramic cup",
  ];
  const items = prompts.map((prompt, n) => buildAsset({ kind: "image", prompt, model: `m${n % 2}` }, n));
  await catalog.ingest("video", head, { items: [] });
  await catalog.ingest("image", head, { items });

  const family = promptName(of("dog", "rain"));
  const within = { ...everything, filters: { family: { include: [family], exclude: [] } } };
  const matrix = await catalog.late.matrix(within, { rows: "slot.1", cols: "slot.2" });
  expect(matrix).toMatchObject({
    sides: { rows: "slot.1", cols: "slot.2" },
    rowValues: ["cat", "dog", "owl"],
    colValues: ["rain", "snow"],
    outside: 0,
  });
  expect([...matrix.rowCounts]).toEqual([3, 1, 1]);
  expect([...matrix.cellCols]).toEqual([0, 1, 0, 0]);
  const narrowed = { ...within, filters: { ...within.filters, model: { include: ["m1"], exclude: [] } } };
  const some = await catalog.late.matrix(narrowed, { rows: "slot.1", cols: "slot.2" });
  expect(some).toMatchObject({ rowValues: ["cat", "owl"], colValues: ["snow", "rain"] });
  // A cat in the rain was tried, with the other model.
  expect([[...some.firstFiltered], [...some.filteredCols]]).toEqual([[0, 1, 1], [1]]);
  expect(await catalog.late.matrix(within, { rows: "slot.3", cols: "slot.2" })).toMatchObject({
    sides: { rows: "model", cols: "slot.2" },
  });
  expect(await catalog.late.matrix(everything, { rows: "slot.1", cols: "model" })).toMatchObject({
    sides: { rows: "family", cols: "model" },
  });

  const promptsOf = async (slot: { include?: string[]; exclude?: string[] }) => {
    const filters = { slot: { include: [], exclude: [], ...slot } };
    const { rows } = await catalog.query({ ...everything, filters });
    return (await catalog.records(rows)).map((asset) => prompts.indexOf(asset?.prompt ?? ""));
  };
  expect(await promptsOf({ include: [`${family}.1.cat`] })).toEqual([0, 1, 0]);
  expect(await promptsOf({ include: [`${family}.1.cat`, `${family}.2.rain`] })).toEqual([0, 0]);
  expect(await promptsOf({ include: [`${family}.1.cat`, `${family}.1.owl`, `${family}.2.rain`] })).toEqual([
    0, 3, 0,
  ]);
  expect(await promptsOf({ exclude: [`${family}.1.cat`, `${family}.1.dog`] })).toEqual([3, 5]);
  // A number that is another slot's by now: the value tells which is meant.
  expect(await promptsOf({ include: [`${family}.1.snow`] })).toEqual([1]);
  for (const nobody of [`${family}.1.fox`, "nobody.1.cat", family, `${family}.1`, ""])
    expect(await promptsOf({ include: [nobody] })).toEqual([]);
});
