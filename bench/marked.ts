import type { BrowserContext } from "playwright";
import { type App, openSynced, startApp, synced } from "./browser/app.ts";
import { openProfile } from "./browser/profile.ts";
import { sendAll, subjectsOf } from "./marks/page-marks.ts";
import { median, p95, printTable, type Table } from "./table.ts";

declare const window: { opening: Promise<Opening>; circled: Promise<number> };

interface Opening {
  /** Milliseconds from the navigation to the first tiles that can be opened. */
  tiles: number;
  /** The same, to a first answer for the whole library. */
  answered: number;
}

/** What the library's status begins with once an answer for all of it is on screen. */
const wholly = (all: number) => `${all.toLocaleString("en-US")} of`;

/** For `addInitScript`: looks at each frame from the navigation on. */
function watchOpening(whole: string): void {
  const watch = async () => {
    const found = { tiles: 0, answered: 0 };
    while (!found.tiles || !found.answered) {
      await new Promise(requestAnimationFrame);
      if (document.querySelector("[data-tile] a")) found.tiles ||= performance.now();
      const status = document.querySelector("[role=status][aria-label=Library]")?.textContent ?? "";
      if (status.startsWith(whole)) found.answered ||= performance.now();
    }
    return found;
  };
  window.opening = watch();
}

/** One visit of a person who has been there before. */
async function open(context: BrowserContext, app: App): Promise<Opening> {
  const page = await context.newPage();
  await page.goto(app.origin);
  const opening = await page.evaluate(() => window.opening);
  // What it keeps for the next visit it keeps when it is at rest.
  await page.waitForTimeout(1_500);
  await page.close();
  return opening;
}

/** Until the library is here, and all of it is rated where it is. */
async function prepare(context: BrowserContext, app: App, rated: boolean, all: number): Promise<void> {
  const page = await openSynced(context, app);
  if (rated) {
    await page.goto(`${app.origin}/?rating=3`);
    const isThere = (whole: string) =>
      document.querySelector("[role=status][aria-label=Library]")?.textContent?.startsWith(whole);
    await page.waitForFunction(isThere, wholly(all), { timeout: 120_000 });
    await page.waitForTimeout(3_000);
  }
  await page.close();
}

async function openingTable(bare: App, rated: App, all: number, turns: number): Promise<Table> {
  await using profile = await openProfile();
  const { context } = profile;
  await context.addInitScript(watchOpening, wholly(all));
  await prepare(context, bare, false, all);
  await prepare(context, rated, true, all);
  const [without, having]: [Opening[], Opening[]] = [[], []];
  for (let turn = 0; turn < turns; turn++) {
    without.push(await open(context, bare));
    having.push(await open(context, rated));
  }
  const row = (until: string, of: (opening: Opening) => number) => {
    const [a, b] = [median(without.map(of)), median(having.map(of))];
    return {
      until,
      "none marked, ms": a.toFixed(0),
      "all marked, ms": b.toFixed(0),
      ratio: `${(b / a).toFixed(2)}x`,
      target: `<= 1.1x ${b / a <= 1.1 ? "met" : "missed"}`,
    };
  };
  return {
    title: `Opening a library of ${all} with as many marks, medians of ${turns}`,
    rows: [
      row("tiles that can be opened", (opening) => opening.tiles),
      row("an answer for the whole library", (opening) => opening.answered),
    ],
  };
}

/** A key in one browser until the circle is in a frame of another. */
async function tellingTable(app: App): Promise<Table> {
  await using here = await openProfile();
  await using there = await openProfile();
  const pages = await Promise.all([here, there].map(({ context }) => context.newPage()));
  for (const page of pages) {
    await page.goto(app.origin);
    await synced(page);
  }
  const [from, to] = pages as [(typeof pages)[0], (typeof pages)[0]];
  await from.locator("[data-tile='0'] > a").focus();
  const times: number[] = [];
  for (let n = 0; n < 21; n++) {
    const seen = to.evaluate(
      async (wanted) => {
        const isCircled = () => document.querySelector("[data-tile='0'] svg path.stroke-safelight") !== null;
        while (isCircled() !== wanted) await new Promise(requestAnimationFrame);
        return Date.now();
      },
      n % 2 === 0,
    );
    const pressed = Date.now();
    await from.keyboard.press("f");
    times.push((await seen) - pressed);
    await from.waitForTimeout(500);
  }
  // The first one waits for the code that draws it.
  const told = times.slice(1);
  return {
    title: `A mark made in one browser, until another shows it, ${told.length} times`,
    rows: [
      {
        "p50 ms": median(told).toFixed(0),
        "p95 ms": p95(told).toFixed(0),
        target: `< 1,000 ${p95(told) < 1_000 ? "met" : "missed"}`,
      },
    ],
  };
}

/**
 * What marks cost whoever opens the library or looks at it elsewhere. Takes about five minutes; with fewer assets and turns,
 * which tell only that it works, one.
 */
export async function run(all = 100_000, turns = 9): Promise<Table[]> {
  const videos = all / 20;
  const library = { images: all - videos, videos };
  await using bare = await startApp(library);
  await using rated = await startApp(library);
  await sendAll(rated.origin, await subjectsOf(rated.origin), "rating", 3);
  return [await openingTable(bare, rated, all, turns), await tellingTable(bare)];
}

if (import.meta.main)
  for (const { title, rows } of await run(...process.argv.slice(2).map(Number))) printTable(title, rows);
