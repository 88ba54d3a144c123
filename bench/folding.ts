import type { Page } from "playwright";
import { type App, openSynced, startApp } from "./browser/app.ts";
import { openProfile, type Profile } from "./browser/profile.ts";
import { printTable, quantile, type Table } from "./table.ts";

/** What a page has done between two moments. */
interface Watched {
  /** Milliseconds from each frame to the next. */
  frames: number[];
  /** Milliseconds of each task over 50. */
  tasks: number[];
}

declare const window: { watched: Watched; watching: boolean };

const library = { images: 72_000, videos: 28_000 };
const longest = 50;
/** Milliseconds that a page is watched at rest, and that it is let rest before and after. */
const rest = 8_000;
const pause = 3_000;

/** Runs in the page: looks at each frame from now on. */
function watch(): void {
  window.watched = { frames: [], tasks: [] };
  window.watching = true;
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) window.watched.tasks.push(duration);
  });
  observer.observe({ type: "longtask" });
  let last = performance.now();
  const look = (now: number) => {
    window.watched.frames.push(now - last);
    last = now;
    if (window.watching) requestAnimationFrame(look);
    else observer.disconnect();
  };
  requestAnimationFrame(look);
}

async function watched(page: Page, what: () => Promise<unknown>): Promise<Watched & { ms: number }> {
  await page.evaluate(watch);
  const begun = performance.now();
  await what();
  const ms = performance.now() - begun;
  // What follows from it comes in a moment.
  await page.waitForTimeout(500);
  const seen = await page.evaluate(() => {
    window.watching = false;
    return window.watched;
  });
  return { ...seen, ms };
}

const folded = (page: Page) => page.getByRole("status", { name: "Folded" }).waitFor({ timeout: 300_000 });
const choose = (page: Page, name: "All" | "Folded") =>
  page.getByRole("group", { name: "Attempts" }).getByRole("radio", { name }).check();

function row(what: string, { frames, tasks, ms }: Watched & { ms: number }) {
  const worst = Math.max(...frames);
  return {
    "what the page does": what,
    "after s": (ms / 1000).toFixed(1),
    frames: frames.length,
    "p99 ms": quantile(frames, 0.99).toFixed(0),
    "longest ms": worst.toFixed(0),
    [`frames over ${longest} ms`]: frames.filter((ms) => ms > longest).length,
    "longest task ms": Math.max(0, ...tasks).toFixed(0),
  };
}

/** A visit that opens the flat list, and asks for families once it is at rest. */
async function visit(profile: Profile, app: App, name: string): Promise<Table["rows"]> {
  const page = await openSynced(profile.context, app);
  await page.waitForTimeout(pause);
  const atRest = await watched(page, () => page.waitForTimeout(rest));
  const folding = await watched(page, async () => {
    await choose(page, "Folded");
    await folded(page);
  });
  // What was folded is saved at leisure.
  await page.waitForTimeout(pause);
  const back = await watched(page, () => choose(page, "All"));
  await page.waitForTimeout(pause);
  const again = await watched(page, async () => {
    await choose(page, "Folded");
    await folded(page);
  });
  await page.close();
  return [
    row(`${name}: at rest`, atRest),
    row(`${name}: folded for the first time`, folding),
    row(`${name}: all again`, back),
    row(`${name}: folded again`, again),
  ];
}

export async function run(): Promise<void> {
  await using app = await startApp(library);
  await using profile = await openProfile();
  const rows = [
    ...(await visit(profile, app, "first visit")),
    ...(await visit(profile, app, "second visit")),
  ];
  printTable(
    `Frames while ${(library.images + library.videos).toLocaleString("en")} assets are folded`,
    rows,
  );
}

if (import.meta.main) await run();
