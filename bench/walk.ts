import type { Page } from "playwright";
import { startApp } from "./app.ts";
import { openProfile } from "./profile.ts";
import { median, printTable, type Table } from "./table.ts";

declare const window: { longTasks: { start: number; ms: number }[] };

const library = { images: 95_000, videos: 5_000 };
const turns = 3;

interface Walk {
  pagesASecond: number;
  /** Milliseconds of each main-thread task over 50 ms. */
  longTasks: number[];
}

/** Runs in the page: both lists from head to end, each page parsed and dropped. */
async function bareLoop(): Promise<number> {
  const walk = async (endpoint: string) => {
    let pages = 0;
    let key: string | undefined;
    do {
      const search = key ? `?nextPageKey=${encodeURIComponent(key)}` : "";
      const response = await fetch(endpoint + search);
      key = ((await response.json()) as { nextPageKey?: string }).nextPageKey;
      pages++;
    } while (key);
    return pages;
  };
  const start = performance.now();
  const [images, videos] = await Promise.all([walk("/api/images"), walk("/api/videos")]);
  return ((images + videos) / (performance.now() - start)) * 1_000;
}

async function bareWalk(origin: string): Promise<number> {
  await using profile = await openProfile();
  const page = await profile.context.newPage();
  // The same origin and browser, and nothing of the app.
  await page.goto(`${origin}/healthz`);
  return await page.evaluate(bareLoop);
}

function observe(): void {
  performance.setResourceTimingBufferSize(100_000);
  window.longTasks = [];
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries())
      window.longTasks.push({ start: startTime, ms: duration });
  }).observe({ type: "longtask", buffered: true });
}

/** Runs in the page, after the walk. */
function report(): Walk {
  const requests = performance
    .getEntriesByType("resource")
    .filter(({ name }) => /\/api\/(images|videos)/.test(name)) as PerformanceResourceTiming[];
  const start = Math.min(...requests.map((request) => request.startTime));
  const end = Math.max(...requests.map((request) => request.responseEnd));
  return {
    pagesASecond: (requests.length / (end - start)) * 1_000,
    longTasks: window.longTasks.filter((task) => task.start >= start && task.start <= end).map((t) => t.ms),
  };
}

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
  if (!pictures) await blockPictures(page);
  await page.goto(origin);
  const isWalked = () => {
    const status = document.querySelector("[role=status][aria-label=Library]")?.textContent ?? "";
    return /of [\d,]+$/.test(status);
  };
  await page.waitForFunction(isWalked, undefined, { polling: 200, timeout: 300_000 });
  return await page.evaluate(report);
}

/** A first visit to 100,000 assets. Takes about two minutes. */
export async function run(): Promise<Table[]> {
  await using app = await startApp(library);
  const bare: number[] = [];
  const walks: Record<"without" | "with", Walk[]> = { without: [], with: [] };
  // The server's first pages are slow, whoever asks.
  await bareWalk(app.origin);
  for (let turn = 0; turn < turns; turn++) {
    bare.push(await bareWalk(app.origin));
    walks.without.push(await appWalk(app.origin, false));
    walks.with.push(await appWalk(app.origin, true));
  }
  const row = (way: string, rates: number[], target: number | null, longTasks?: number[]) => {
    const ratio = median(rates) / median(bare);
    return {
      way,
      "pages a second": median(rates).toFixed(0),
      "of bare": target === null ? "" : `${(ratio * 100).toFixed(0)} %`,
      target: target === null ? "" : `>= ${target * 100} % ${ratio >= target ? "met" : "missed"}`,
      "tasks over 50 ms a walk": longTasks ? (longTasks.length / turns).toFixed(1) : "",
      "longest ms": longTasks ? Math.max(0, ...longTasks).toFixed(0) : "",
    };
  };
  const appRow = (way: string, runs: Walk[]) =>
    row(
      way,
      runs.map((walk) => walk.pagesASecond),
      0.8,
      runs.flatMap((walk) => walk.longTasks),
    );
  return [
    {
      title: `A walk of 1,000 pages without latency; medians of ${turns} turns; no main-thread task over 50 ms is the target`,
      rows: [
        row("bare fetch loop: parsed and dropped", bare, null),
        appRow("the app, pictures blocked", walks.without),
        appRow("the app, pictures drawn and resized on the same cores", walks.with),
      ],
    },
  ];
}

if (import.meta.main) for (const { title, rows } of await run()) printTable(title, rows);
