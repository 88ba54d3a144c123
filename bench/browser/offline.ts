import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BrowserContext, Page } from "playwright";
import { chromium } from "playwright";
import { chromiumLaunch } from "../../e2e/browser.ts";
import { median, p95, printTable, type Table } from "../table.ts";
import { type App, openSynced, startApp } from "./app.ts";

/** Milliseconds from the navigation. */
interface Visit {
  /** Until a tile can be opened. */
  first: number;
  /** Until fifteen show their pictures. */
  tiles: number;
}

declare const window: { visit: Promise<Visit> };

const turns = 7;
/** Milliseconds after which a page has kept what it keeps at leisure. */
const stay = 1_500;

type Way = "with" | "without";

/** For `addInitScript`. */
function watchTiles(): void {
  const isThere = (image: HTMLImageElement) =>
    image.complete && image.naturalWidth > 0 && image.checkVisibility({ visibilityProperty: true });
  const watch = async () => {
    let first = 0;
    for (;;) {
      await new Promise(requestAnimationFrame);
      if (document.querySelector("[data-tile] a")) first ||= performance.now();
      if ([...document.querySelectorAll<HTMLImageElement>("[data-tile] a img")].filter(isThere).length >= 15)
        return { first, tiles: performance.now() };
    }
  };
  window.visit = watch();
}

/** A browser of its own on disk, with service workers or without, that has visited the app before. */
async function open(app: App, way: Way) {
  const directory = await mkdtemp(join(tmpdir(), "contact-sheet-profile-"));
  const context = await chromium.launchPersistentContext(directory, {
    ...chromiumLaunch(),
    viewport: { width: 1440, height: 900 },
    serviceWorkers: way === "with" ? "allow" : "block",
  });
  await context.addInitScript(watchTiles);
  const page = await openSynced(context, app);
  if (way === "with") await page.evaluate(() => navigator.serviceWorker.ready.then(() => {}));
  await page.waitForTimeout(stay);
  await page.close();
  return {
    way,
    context,
    async [Symbol.asyncDispose]() {
      await context.close();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

/** Ends the service worker, as the browser does after half a minute without work. */
async function putToSleep(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("ServiceWorker.enable");
  await session.send("ServiceWorker.stopAllWorkers");
  await session.detach();
}

async function visit(context: BrowserContext, origin: string): Promise<Visit> {
  const page = await context.newPage();
  await putToSleep(page);
  await page.goto(origin);
  const ms = await page.evaluate(() => window.visit);
  await page.waitForTimeout(stay);
  await page.close();
  return ms;
}

/** Jumps to so many places of the sheet, and tells of each how long its pictures took. */
async function jumps(context: BrowserContext, origin: string): Promise<number[]> {
  const page = await context.newPage();
  await page.goto(origin);
  await page.evaluate(() => window.visit.then(() => {}));
  const times = await page.evaluate(async () => {
    const sheet = [...document.querySelectorAll("section[aria-label=Sheet] *")].find(
      (element) => element.scrollHeight > element.clientHeight * 2,
    ) as HTMLElement;
    const shown = () =>
      [...document.querySelectorAll<HTMLImageElement>("[data-tile] img")].filter((image) => {
        const { top, bottom } = image.getBoundingClientRect();
        return bottom > 120 && top < innerHeight;
      });
    const all: number[] = [];
    for (let n = 1; n <= 16; n++) {
      sheet.scrollTop = (((n * 7) % 16) / 16) * (sheet.scrollHeight - sheet.clientHeight);
      const begun = performance.now();
      await new Promise((done) => setTimeout(done, 60));
      for (;;) {
        await new Promise(requestAnimationFrame);
        const images = shown();
        if (images.length >= 8 && images.every((i) => i.complete && i.naturalWidth > 0)) break;
        if (performance.now() - begun > 8_000) break;
      }
      all.push(performance.now() - begun);
      await new Promise((done) => setTimeout(done, 250));
    }
    return all;
  });
  await page.close();
  return times;
}

const rowsOf = (times: Record<Way, number[]>) =>
  (["without", "with"] as const).map((way) => ({
    "service worker": way,
    "p50 ms": median(times[way]).toFixed(0),
    "p95 ms": p95(times[way]).toFixed(0),
    ratio: way === "with" ? `${(median(times.with) / median(times.without)).toFixed(2)}x` : "",
  }));

/** What a service worker costs, and what it gives. Takes about four minutes; `parts` names those to measure. */
export async function run(parts: readonly string[] = ["visits", "jumps", "lost"]): Promise<Table[]> {
  const app = await startApp({ images: 950, videos: 50 });
  await using without = await open(app, "without");
  await using withIt = await open(app, "with");
  const both = [without, withIt];
  const tables: Table[] = [];
  if (parts.includes("visits")) {
    const [visits, firsts]: Record<Way, number[]>[] = [
      { with: [], without: [] },
      { with: [], without: [] },
    ];
    for (let turn = 0; turn < turns; turn++)
      for (const { way, context } of both) {
        const { first, tiles } = await visit(context, app.origin);
        firsts![way].push(first);
        visits![way].push(tiles);
      }
    tables.push({
      title: "A second visit until its first tile can be opened, the service worker asleep",
      rows: rowsOf(firsts!),
    });
    const title = "The same, until fifteen tiles show their pictures";
    tables.push({ title, rows: rowsOf(visits!) });
  }
  if (parts.includes("jumps")) {
    const scrolled: Record<Way, number[]> = { with: [], without: [] };
    for (let turn = 0; turn < 3; turn++)
      for (const { way, context } of both) {
        const times = await jumps(context, app.origin);
        // The first brings the pictures into the browser's cache.
        if (turn > 0) scrolled[way].push(...times);
      }
    const title = "A jump through the sheet until its pictures are shown, from the browser's cache";
    tables.push({ title, rows: rowsOf(scrolled) });
  }
  await app[Symbol.asyncDispose]();
  if (parts.includes("lost")) {
    const lost: Visit[] = [];
    for (let turn = 0; turn < turns; turn++) lost.push(await visit(withIt.context, app.origin));
    const row = (what: string, all: number[]) => ({
      what,
      "p50 ms": median(all).toFixed(0),
      "p95 ms": p95(all).toFixed(0),
    });
    tables.push({
      title: "A visit with the server gone, the service worker asleep (target: 1,000 ms)",
      rows: [
        row(
          "until a tile can be opened",
          lost.map(({ first }) => first),
        ),
        row(
          "until fifteen show their pictures",
          lost.map(({ tiles }) => tiles),
        ),
      ],
    });
  }
  return tables;
}

if (import.meta.main) {
  const parts = process.argv.slice(2);
  for (const { title, rows } of await run(parts.length > 0 ? parts : undefined)) printTable(title, rows);
}
