import type { BrowserContext, Page } from "playwright";
import { snapshotWritten } from "./browser/app.ts";
import { openProfile } from "./browser/profile.ts";
import { servePage } from "./browser/serve-page.ts";
import { workerMemory } from "./browser/worker-memory.ts";
import { libraryAsset } from "./library/library.ts";
import type { StoreBench } from "./pages/store/main.ts";
import { median, p95, printTable, type Table } from "./table.ts";

declare const window: { bench: StoreBench };

const turns = 5;
/** Milliseconds until the whole library can be queried. */
const queryableTargets: Record<number, number> = { 100000: 500, 1000000: 1_500 };

const accountOf = (size: number) => `bench-${size}`;
const met = (is: boolean) => (is ? "met" : "missed");

/** A page of its own, and with it a worker that has read nothing yet. */
async function onNewPage<T>(context: BrowserContext, origin: string, work: (page: Page) => Promise<T>) {
  const page = await context.newPage();
  page.setDefaultTimeout(600_000);
  await page.goto(origin);
  await page.waitForFunction(() => window.bench !== undefined);
  const result = await work(page);
  await page.close();
  return result;
}

/** Fills a library, and waits for the snapshot that the next visit opens with. Gives the time of each page. */
function fill(context: BrowserContext, origin: string, size: number): Promise<number[]> {
  // A million comes in larger pages: its start is measured, not its walk.
  const pageSize = size > 200_000 ? 1_000 : 100;
  return onNewPage(context, origin, async (page) => {
    const args = { account: accountOf(size), size, pageSize };
    const times = await page.evaluate((a) => window.bench.fill(a), args);
    await snapshotWritten(page);
    return times;
  });
}

async function pagesTable(context: BrowserContext, origin: string, ours: number[]): Promise<Table> {
  const put = (durability: "relaxed" | "strict") =>
    onNewPage(context, origin, (page) => page.evaluate((d) => window.bench.putPages(300, d), durability));
  const row = (way: string, times: readonly number[], target = "") => ({
    way,
    "p50 ms": median(times).toFixed(1),
    "p95 ms": p95(times).toFixed(1),
    "max ms": Math.max(...times).toFixed(0),
    target,
  });
  return {
    title: `A page of 100 assets, on its way to a library of ${(ours.length * 100).toLocaleString("en")}`,
    rows: [
      row("into the catalog: written and indexed", ours, `< 10 ms ${met(p95(ours) < 10)}`),
      row("bare IndexedDB put", await put("relaxed")),
      row("the same, waiting for the disk itself", await put("strict")),
    ],
  };
}

async function startTable(context: BrowserContext, origin: string, sizes: readonly number[]): Promise<Table> {
  const rows: Table["rows"] = [];
  let smallest = 0;
  for (const size of sizes) {
    const account = accountOf(size);
    const bytes = await onNewPage(context, origin, (page) =>
      page.evaluate((a) => window.bench.writeBlob(a), account),
    );
    const blob: number[] = [];
    const opened: { firstRows: number; queryable: number; rows: number }[] = [];
    for (let turn = 0; turn < turns; turn++) {
      blob.push(
        await onNewPage(context, origin, (page) => page.evaluate((a) => window.bench.readBlob(a), account)),
      );
      opened.push(
        await onNewPage(context, origin, (page) => page.evaluate((a) => window.bench.open(a), account)),
      );
    }
    if (opened.some((start) => start.rows !== size)) throw new Error(`Not all of ${size} came back.`);
    const firstRows = median(opened.map((start) => start.firstRows));
    const queryable = median(opened.map((start) => start.queryable));
    smallest ||= firstRows;
    const target = queryableTargets[size];
    rows.push({
      library: size.toLocaleString("en"),
      "first screen ms": firstRows.toFixed(0),
      "of 1,000": `${(firstRows / smallest).toFixed(2)}x`,
      "target 1.3x": met(firstRows / smallest <= 1.3),
      "all queryable ms": queryable.toFixed(0),
      target: target ? `${target} ms ${met(queryable <= target)}` : "",
      "one blob of the same bytes": `${median(blob).toFixed(0)} ms, ${(bytes / 1e6).toFixed(0)} MB`,
    });
  }
  return { title: `Warm start of the catalog, from a new worker; medians of ${turns}`, rows };
}

async function memoryTable(
  context: BrowserContext,
  origin: string,
  sizes: readonly number[],
): Promise<Table> {
  const memoryOf = (account: string) =>
    onNewPage(context, origin, async (page) => {
      await page.evaluate((a) => window.bench.open(a), account);
      // The newest records are read once nothing has been asked for a second.
      await page.waitForTimeout(4_000);
      return workerMemory(page);
    });
  const empty = await memoryOf("bench-empty");
  const rows: Table["rows"] = [];
  for (const size of sizes) {
    const each = ((await memoryOf(accountOf(size))) - empty) / size;
    const sample = Array.from({ length: 5_000 }, (_, i) => libraryAsset(i * (size / 5_000), size));
    const prompt = sample.reduce((sum, asset) => sum + Buffer.byteLength(asset.prompt), 0) / sample.length;
    rows.push({
      library: size.toLocaleString("en"),
      "bytes a record": Math.round(each),
      "its prompt's text": Math.round(prompt),
      beyond: Math.round(each - prompt),
      target: `<= 200 ${met(each - prompt <= 200)}`,
    });
  }
  return {
    title:
      "Memory of the worker after a warm start and a search, its newest records read, less that of an empty library",
    rows,
  };
}

/** The catalog in Chromium, its database on disk. Takes about three minutes. */
export async function run(sizes: readonly number[] = [1_000, 100_000, 1_000_000]): Promise<Table[]> {
  await using served = await servePage("store");
  await using profile = await openProfile();
  const { context } = profile;
  const { origin } = served;
  let pages: number[] = [];
  for (const size of sizes) {
    const times = await fill(context, origin, size);
    if (size === 100_000) pages = times;
  }
  return [
    await pagesTable(context, origin, pages),
    await startTable(context, origin, sizes),
    await memoryTable(
      context,
      origin,
      sizes.filter((size) => size >= 100_000),
    ),
  ];
}

if (import.meta.main) {
  const sizes = process.argv.slice(2).map(Number);
  for (const { title, rows } of await run(sizes.length > 0 ? sizes : undefined)) printTable(title, rows);
}
