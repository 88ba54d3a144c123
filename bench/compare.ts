import { chromium, type Page } from "playwright";
import { chromiumLaunch } from "../e2e/browser.ts";
import { type App, startApp } from "./browser/app.ts";
import { driftOf, installWatch, unevenness, type Watched } from "./films/frames.ts";
import { makeFilms } from "./films/make.ts";
import { serveFilms } from "./films/serve.ts";
import { median, p95, printTable, type Table } from "./table.ts";

declare const window: { watched: Watched[]; watch: () => void };

const frame = 1 / 24;
/** Seconds that all play, and seeks that are timed. */
const [playing, seeks] = [10, 12];

/** In place of the library's originals: what a page asks of its videos goes to the films, in their order. */
function redirect(urls: readonly string[]): void {
  const { set, get } = Object.getOwnPropertyDescriptor(HTMLMediaElement.prototype, "src") ?? {};
  let next = 0;
  Object.defineProperty(HTMLMediaElement.prototype, "src", {
    configurable: true,
    ...(get && { get }),
    set(this: HTMLMediaElement) {
      set?.call(this, urls[next++ % urls.length]);
    },
  });
}

const ready = (count: number) => {
  const videos = [...document.querySelectorAll("video")];
  return videos.length === count && videos.every((video) => video.readyState === 4 && !video.seeking);
};

/** Whether every video has shown a frame from behind its seek. */
const arrivedAll = () =>
  window.watched.every(({ frames, seeks: [sought] }) =>
    frames.some(({ at }) => sought !== undefined && at > sought),
  );

async function watched(page: Page, act: () => Promise<void>): Promise<Watched[]> {
  await page.evaluate(() => window.watch());
  await act();
  return page.evaluate(() => window.watched);
}

/** A page of bare `<video>` elements that are all told to play, and nothing else. */
async function openBare(page: Page, { origin }: App, urls: readonly string[]): Promise<void> {
  await page.goto(`${origin}/healthz`);
  await page.evaluate((sources) => {
    const videos = sources.map((src) => Object.assign(document.createElement("video"), { src, muted: true }));
    for (const video of videos) video.style.width = "45%";
    document.body.replaceChildren(...videos);
  }, urls);
  await page.evaluate(installWatch);
  await page.waitForFunction(ready, urls.length);
}

const playBare = async (page: Page) => {
  await page.evaluate(() => {
    for (const video of document.querySelectorAll("video")) void video.play();
  });
  await page.waitForTimeout(playing * 1000);
};

async function openCompare(page: Page, { origin }: App): Promise<void> {
  const answer = await page.request.get(`${origin}/api/videos`);
  const { items } = (await answer.json()) as { items: { id: string }[] };
  const names = items.slice(0, 4).map(({ id }) => `v.${id}`);
  await page.goto(`${origin}/compare/${names.join(",")}`);
  await page.evaluate(installWatch);
  await page.waitForFunction(ready, 4);
}

/** Milliseconds from a press until the last video has shown a frame from behind its seek. */
async function timeSeeks(page: Page, press: (n: number) => Promise<void>): Promise<number[]> {
  const times: number[] = [];
  for (let n = 0; n < seeks; n++) {
    const all = await watched(page, async () => {
      await press(n);
      await page.waitForFunction(arrivedAll, undefined, { timeout: 20_000 });
    });
    const arrived = all.map(({ frames, seeks: [sought] }) => {
      const first = frames.find(({ at }) => sought !== undefined && at > sought);
      return first && sought !== undefined ? first.at - sought : Number.POSITIVE_INFINITY;
    });
    times.push(Math.max(...arrived));
  }
  return times;
}

/** What one way has come to: how far its videos were apart, in frames, how often one was sent elsewhere, and its seeks' ms. */
interface Ran {
  drift: readonly number[];
  seeksEach: number;
  sought: readonly number[];
}

/** `floor` is of as many bare videos: what the machine's decoding allows. */
function row(way: string, { drift, seeksEach, sought }: Ran, floor: Ran) {
  return {
    way,
    "drift p95, frames": p95(drift).toFixed(2),
    "seeks a second, each": (seeksEach / playing).toFixed(2),
    "seek shown p50 ms": Math.round(median(sought)),
    "seek shown p95 ms": Math.round(p95(sought)),
    "seek shown worst ms": Math.round(Math.max(...sought)),
    "p95 of four bare ones": `${(p95(sought) / p95(floor.sought)).toFixed(2)}x`,
  };
}

/** The drift of all from the first, with the most seeks of one; of one alone, from an even clock. */
function ranOf(all: readonly Watched[], sought: readonly number[]): Ran {
  const [first, ...others] = all;
  const frames = first?.frames ?? [];
  const drift =
    others.length > 0
      ? others.flatMap((other) => driftOf(other.frames, frames, frame))
      : unevenness(frames, frame);
  return { drift, seeksEach: Math.max(...all.map(({ seeks }) => seeks.length)), sought };
}

/** How well four 1080p videos keep together. Takes about two minutes. */
export async function run(): Promise<Table[]> {
  await using films = await makeFilms();
  await using server = await serveFilms(films.paths);
  await using app = await startApp({ images: 0, videos: 20 });
  const browser = await chromium.launch(chromiumLaunch());
  try {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, bypassCSP: true });
    const bare = await context.newPage();
    // To where the page's own seeks lead: how many frames lie before each since a whole one is most of what it takes.
    const seekBare = (n: number) =>
      bare.evaluate((to) => {
        for (const video of document.querySelectorAll("video")) video.currentTime = to;
      }, n + 1.001);
    const runBare = async (count: number) => {
      await openBare(bare, app, server.urls.slice(0, count));
      const all = await watched(bare, () => playBare(bare));
      await bare.evaluate(() => {
        for (const video of document.querySelectorAll("video")) {
          video.pause();
          video.currentTime = 0;
        }
      });
      await bare.waitForTimeout(1_000);
      return ranOf(all, await timeSeeks(bare, seekBare));
    };
    const [one, four] = [await runBare(1), await runBare(4)];
    await bare.close();

    const page = await context.newPage();
    await page.addInitScript(redirect, server.urls);
    await openCompare(page, app);
    const all = await watched(page, async () => {
      await page.keyboard.press("Space");
      await page.waitForTimeout(playing * 1000);
      await page.keyboard.press("Space");
    });
    const slider = page.getByRole("slider", { name: "Seek" });
    await slider.press("Home");
    await page.waitForTimeout(1_000);
    const ours = ranOf(all, await timeSeeks(page, () => slider.press("ArrowRight")));
    return [
      {
        title: `Four videos of 1920 by 1080 over ${playing} seconds, then ${seeks} seeks at rest (targets: drift 1 frame, 1 seek a second, 250 ms; without a graphics card the bare ones are the limit)`,
        rows: [
          row("the page that compares", ours, four),
          row("four bare videos, told to play", four, four),
          row("one bare video, against an even clock", one, four),
        ],
      },
    ];
  } finally {
    await browser.close();
  }
}

if (import.meta.main) for (const { title, rows } of await run()) printTable(title, rows);
