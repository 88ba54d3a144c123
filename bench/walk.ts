import { cpus } from "node:os";
import type { Page } from "playwright";
import { startApp } from "./browser/app.ts";
import { openProfile } from "./browser/profile.ts";
import { median, printTable, type Table } from "./table.ts";

declare const window: { longTasks: { start: number; ms: number }[] };

const library = { images: 95_000, videos: 5_000 };
/** As many as the provider gives. */
const pages = (library.images + library.videos) / 100;
const turns = 5;
const cores = cpus().length;

interface Walk {
  pagesASecond: number;
  /** Of all processes of this machine, while the walk ran. */
  coresBusy: number;
  /** Milliseconds of each main-thread task over 50 ms. */
  longTasks: number[];
}

/**
 * Runs in the page: both lists from head to end, each page parsed and dropped, or else written: in one transaction
 * with a checkpoint, while the next one is on its way.
 */
async function bareLoop(written: boolean): Promise<number> {
  const db = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open("bare", 1);
    request.onupgradeneeded = () => void request.result.createObjectStore("values");
    request.onsuccess = () => resolve(request.result);
  });
  const write = (items: unknown, name: string) =>
    new Promise<void>((resolve, reject) => {
      const tx = db.transaction("values", "readwrite", { durability: "relaxed" });
      tx.objectStore("values").put(items, name);
      tx.objectStore("values").put(name, "checkpoint");
      tx.oncomplete = () => resolve();
      tx.onerror = () => reject(tx.error);
    });
  const walk = async (endpoint: string) => {
    const ask = async (key?: string) => {
      const search = key ? `?nextPageKey=${encodeURIComponent(key)}` : "";
      const response = await fetch(endpoint + search);
      return (await response.json()) as { items: unknown[]; nextPageKey?: string };
    };
    let pages = 0;
    for (let asked: ReturnType<typeof ask> | null = ask(); asked; pages++) {
      const { items, nextPageKey }: Awaited<ReturnType<typeof ask>> = await asked;
      asked = nextPageKey ? ask(nextPageKey) : null;
      if (written) await write(items, `${endpoint} ${pages}`);
    }
    return pages;
  };
  const start = performance.now();
  const [images, videos] = await Promise.all([walk("/api/images"), walk("/api/videos")]);
  const rate = ((images + videos) / (performance.now() - start)) * 1_000;
  db.close();
  return rate;
}

/** How many cores have been busy on average from now until the answer is called. */
function coresBusy(): () => number {
  const spent = () => cpus().reduce((sum, { times }) => sum + times.user + times.nice + times.sys, 0);
  const [before, start] = [spent(), performance.now()];
  return () => (spent() - before) / (performance.now() - start);
}

async function bareWalk(origin: string, written = false): Promise<Walk> {
  await using profile = await openProfile();
  const page = await profile.context.newPage();
  // The same origin and browser, and nothing of the app.
  await page.goto(`${origin}/healthz`);
  const busy = coresBusy();
  const pagesASecond = await page.evaluate(bareLoop, written);
  return { pagesASecond, coresBusy: busy(), longTasks: [] };
}

function observe(): void {
  window.longTasks = [];
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries())
      window.longTasks.push({ start: startTime, ms: duration });
  }).observe({ type: "longtask", buffered: true });
}

/** Runs in the catalog's worker, after the walk: when its first page was asked for and its last one had arrived. */
function walked() {
  const requests = performance
    .getEntriesByType("resource")
    .filter(({ name }) => /\/api\/(images|videos)/.test(name)) as PerformanceResourceTiming[];
  return {
    pages: requests.length,
    start: performance.timeOrigin + Math.min(...requests.map((request) => request.startTime)),
    end: performance.timeOrigin + Math.max(...requests.map((request) => request.responseEnd)),
  };
}

/** Runs in the page: the milliseconds of each long task that began in that time. */
const longTasks = ({ start, end }: { start: number; end: number }) =>
  window.longTasks
    .map((task) => ({ ms: task.ms, at: performance.timeOrigin + task.start }))
    .filter(({ at }) => at >= start && at <= end)
    .map(({ ms }) => ms);

async function blockPictures(page: Page): Promise<void> {
  // A route of Playwright's would stop every request of the walk on its way, too.
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.setBlockedURLs", { urls: ["*/media/thumb/*"] });
}

/** The app's own first visit, from an empty profile to the end of both lists. */
async function appWalk(origin: string, pictures: boolean): Promise<Walk> {
  await using profile = await openProfile();
  const page = await profile.context.newPage();
  await page.addInitScript(observe);
  // More requests than are remembered otherwise.
  page.on("worker", (worker) => void worker.evaluate(() => performance.setResourceTimingBufferSize(100_000)));
  if (!pictures) await blockPictures(page);
  const busy = coresBusy();
  await page.goto(origin);
  const isWalked = () => {
    const status = document.querySelector("[role=status][aria-label=Library]")?.textContent ?? "";
    return /of [\d,]+$/.test(status);
  };
  await page.waitForFunction(isWalked, undefined, { polling: 200, timeout: 300_000 });
  const busyCores = busy();
  const [worker] = page.workers();
  if (!worker) throw new Error("The catalog has no worker.");
  const walk = await worker.evaluate(walked);
  if (walk.pages !== pages) throw new Error(`${walk.pages} pages were asked for, not ${pages}.`);
  return {
    pagesASecond: (walk.pages / (walk.end - walk.start)) * 1_000,
    coresBusy: busyCores,
    longTasks: await page.evaluate(longTasks, walk),
  };
}

/** A first visit to 100,000 assets. Takes about six minutes. */
export async function run(): Promise<Table[]> {
  await using app = await startApp(library);
  const bare: Walk[] = [];
  const written: Walk[] = [];
  const walks: Record<"without" | "with", Walk[]> = { without: [], with: [] };
  // The server's first pages are slow, whoever asks.
  await bareWalk(app.origin);
  for (let turn = 0; turn < turns; turn++) {
    bare.push(await bareWalk(app.origin));
    written.push(await bareWalk(app.origin, true));
    walks.without.push(await appWalk(app.origin, false));
    walks.with.push(await appWalk(app.origin, true));
  }
  const rate = (some: Walk[]) => median(some.map((walk) => walk.pagesASecond));
  const row = (way: string, some: Walk[], target?: number) => {
    const ratio = rate(some) / rate(bare);
    const longTasks = some.flatMap((walk) => walk.longTasks);
    return {
      way,
      "pages a second": rate(some).toFixed(0),
      "of bare": some === bare ? "" : `${(ratio * 100).toFixed(0)} %`,
      target: target === undefined ? "" : `>= ${target * 100} % ${ratio >= target ? "met" : "missed"}`,
      [`of ${cores} cores busy`]: median(some.map((walk) => walk.coresBusy)).toFixed(2),
      "tasks over 50 ms a walk": target === undefined ? "" : (longTasks.length / turns).toFixed(1),
      "longest ms": target === undefined ? "" : Math.max(0, ...longTasks).toFixed(0),
    };
  };
  return [
    {
      title: `A walk of 1,000 pages without latency; medians of ${turns} turns; no main-thread task over 50 ms is the target`,
      rows: [
        row("bare fetch loop: parsed and dropped", bare),
        row("the same, each page written to IndexedDB too", written),
        row("the app, pictures blocked", walks.without, 0.8),
        row("the app, pictures drawn and resized on the same cores", walks.with, 0.8),
      ],
    },
  ];
}

if (import.meta.main) {
  for (const { title, rows } of await run()) printTable(title, rows);
  console.log(
    "\nEach key comes from the page before, so a walk is a chain of round trips, and what is done with a page delays the\n" +
      "next by what the two share: the worker's thread and the cores. Storing costs what the second row shows; the rest is\n" +
      "indexing (a page of 100 in the bench of queries) and drawing.",
  );
}
