import { pathToFileURL } from "node:url";
import { type Browser, chromium, type Page } from "playwright";
import { chromiumLaunch } from "../e2e/browser.ts";
import { layoutSheet } from "../src/features/gallery/layout/layout-sheet.ts";
import type { View } from "../src/features/gallery/layout/sheet-layout.ts";
import { openSynced, startApp } from "./browser/app.ts";
import { openProfile } from "./browser/profile.ts";
import { servePage } from "./browser/serve-page.ts";
import { makeThumbnails } from "./browser/thumbnails.ts";
import { workerMemory } from "./browser/worker-memory.ts";
import type { Probe } from "./pages/scroll/probe.ts";
import { pictures, sampleResult } from "./pages/scroll/sample.ts";
import { median, p95, printTable, type Table } from "./table.ts";

declare const window: { probe: Probe };

const frames = 240;
const steps = [300, 3_000, 20_000];

async function openGrid(browser: Browser, origin: string, grid: string, count: number): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(`${origin}/?count=${count}${grid === "bare" ? "&bare" : ""}`);
  await page.waitForSelector("[data-tile]");
  // Let the first pictures settle: the bench is of scrolling.
  await page.waitForLoadState("networkidle");
  return page;
}

/** Milliseconds of the main thread a frame while `work` runs. */
async function busy(page: Page, work: () => Promise<unknown>): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  const taken = async () => {
    const { metrics } = await session.send("Performance.getMetrics");
    return metrics.find((metric) => metric.name === "TaskDuration")!.value * 1_000;
  };
  const before = await taken();
  await work();
  return ((await taken()) - before) / frames;
}

async function flingTable(browser: Browser, origin: string, count: number): Promise<Table> {
  const rows: Table["rows"] = [];
  for (const grid of ["bare", "sheet"]) {
    const page = await openGrid(browser, origin, grid, count);
    for (const step of steps) {
      let times: number[] = [];
      const args = { step, frames };
      const cpu = await busy(page, async () => {
        times = await page.evaluate((a) => window.probe.fling(a.step, a.frames), args);
      });
      const blank = await page.evaluate((a) => window.probe.blanks(a.step, a.frames), args);
      rows.push({
        grid: grid === "bare" ? "bare absolute-position grid" : "the sheet",
        "px a frame": step,
        "p50 ms": median(times).toFixed(1),
        "p95 ms": p95(times).toFixed(1),
        "CPU ms a frame": cpu.toFixed(1),
        "blank frames": blank,
      });
    }
    await page.close();
  }
  return {
    title: `Fling through ${count.toLocaleString("en")} items, real thumbnails, ${frames} frames each`,
    rows,
  };
}

async function jumpTable(browser: Browser, origin: string, grids: [string, number][]): Promise<Table> {
  const rows: Table["rows"] = [];
  for (const [grid, count] of grids) {
    const page = await openGrid(browser, origin, grid, count);
    const jumps: { ms: number; miss: number }[] = [];
    for (const share of [0.9, 0.11, 0.53, 0.86, 0.27, 0.71, 0.38, 0.97, 0.05, 0.64]) {
      jumps.push(await page.evaluate((index) => window.probe.jump(index), Math.floor(share * count)));
    }
    rows.push({
      grid: grid === "bare" ? "bare absolute-position grid" : "the sheet",
      items: count,
      "jump p50 ms": median(jumps.map((jump) => jump.ms)).toFixed(0),
      "jump p95 ms": p95(jumps.map((jump) => jump.ms)).toFixed(0),
      "furthest miss px": Math.max(...jumps.map((jump) => jump.miss)),
      "last item reached": String(await page.evaluate(() => window.probe.reachesEnd())),
    });
    await page.close();
  }
  return { title: "Jump to an item far away, until it is painted", rows };
}

/** The baseline: the same greedy rows, with an object an item as most galleries keep. */
function layoutOfObjects(aspects: Float32Array, width: number, target: number): object[] {
  const placed: { index: number; left: number; top: number; width: number; height: number }[] = [];
  let top = 0;
  for (let first = 0, i = 0, sum = 0; i < aspects.length; i++) {
    sum += aspects[i]!;
    const height = (width - 4 * (i - first)) / sum;
    if (height > target) continue;
    for (let left = 0; first <= i; first++) {
      placed.push({ index: first, left, top, width: aspects[first]! * height, height });
      left += aspects[first]! * height + 4;
    }
    top += height + 4;
    sum = 0;
  }
  return placed;
}

function layoutTable(): Table {
  const timed = (work: () => unknown) =>
    median(
      Array.from({ length: 9 }, () => {
        const start = performance.now();
        work();
        return performance.now() - start;
      }),
    ).toFixed(1);
  const rows = [100_000, 1_000_000].map((count) => {
    const { aspects, created } = sampleResult(count);
    const own = (view: View, target: number) =>
      timed(() => layoutSheet({ aspects, created, view, width: 1416, target, dated: true }));
    return {
      items: count,
      "rows ms": own("rows", 210),
      "grid ms": own("grid", 188),
      "list ms": own("list", 72),
      "an object an item ms": timed(() => layoutOfObjects(aspects, 1416, 210)),
    };
  });
  return { title: "Layout of the whole sheet, median of nine", rows };
}

/** Runs in the page: the sheet from end to end and back, with stops at which records and pictures come. */
async function scrollThere(): Promise<void> {
  const sheet = [...document.querySelectorAll("section[aria-label=Sheet] *")].find(
    (element) => element.scrollHeight > element.clientHeight * 2,
  )!;
  const end = sheet.scrollHeight - sheet.clientHeight;
  for (const [from, to] of [
    [0, end],
    [end, 0],
  ] as const) {
    const frames = 600;
    for (let frame = 0; frame <= frames; frame++) {
      sheet.scrollTop = from + ((to - from) * frame) / frames;
      await new Promise(requestAnimationFrame);
      if (frame % 10 === 0) await new Promise((done) => setTimeout(done, 120));
    }
  }
}

/** The app's own memory at 100,000: what grows by scrolling would grow until the tab dies. */
async function memoryTable(): Promise<Table> {
  await using app = await startApp({ images: 95_000, videos: 5_000 });
  await using profile = await openProfile();
  const page = await openSynced(profile.context, app);
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  const megabytes = (bytes: number) => (bytes / 1_000_000).toFixed(1);
  const row = async (when: string) => {
    await page.waitForTimeout(2_000);
    await session.send("HeapProfiler.collectGarbage");
    const { metrics } = await session.send("Performance.getMetrics");
    const of = (name: string) => metrics.find((metric) => metric.name === name)!.value;
    return {
      when,
      "page's heap MB": megabytes(of("JSHeapUsedSize")),
      "DOM nodes": of("Nodes"),
      "worker MB": megabytes(await workerMemory(page)),
    };
  };
  const rows = [await row("before")];
  for (const times of ["once", "twice", "three times"]) {
    await page.evaluate(scrollThere);
    rows.push(await row(`end to end and back, ${times}`));
  }
  return { title: "Memory while scrolling through 100,000 items, the app itself (target: flat)", rows };
}

/** Scrolling and layout, beside a bare grid of the same boxes and pictures. Takes about four minutes. */
export async function run(): Promise<Table[]> {
  await using served = await servePage("scroll", await makeThumbnails(pictures));
  const { origin } = served;
  const browser = await chromium.launch(chromiumLaunch());
  try {
    return [
      layoutTable(),
      await flingTable(browser, origin, 100_000),
      await jumpTable(browser, origin, [
        ["bare", 100_000],
        ["sheet", 100_000],
        ["sheet", 1_000_000],
      ]),
      await memoryTable(),
    ];
  } finally {
    await browser.close();
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  for (const { title, rows } of await run()) printTable(title, rows);
}
