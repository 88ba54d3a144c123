import type { Locator, Page } from "playwright";
import { median, type Table } from "../table.ts";
import { openSynced, startApp } from "./app.ts";
import { installProbe, type KeyProbe } from "./probe.ts";
import { openProfile } from "./profile.ts";

declare const window: { keys: KeyProbe; read: () => string; arrived: Promise<number> };

const times = 5;
/** Milliseconds that a button of a mouse is down, and that a person looks at a page before the next click. */
const [held, looks] = [60, 800];

/** Run in the page. Each says something once the first screen of a page can be read. */
const readers = {
  sheet: () => {
    const status = document.querySelector("[role=status][aria-label=Library]")?.textContent;
    const first = document.querySelector<HTMLAnchorElement>('main [data-tile="0"] a');
    return first ? `${status} ${first.pathname}` : "";
  },
  prompts: () => {
    const seen = [...document.querySelectorAll("[role=list][aria-label=Prompts] [role=listitem]")].filter(
      (item) => item.getBoundingClientRect().top < innerHeight,
    );
    const isFull = (seen.at(-1)?.getBoundingClientRect().bottom ?? 0) >= innerHeight;
    return isFull && seen.every((item) => item.querySelector("p[dir=auto]")) ? "entries" : "";
  },
  family: () => (document.querySelector("section[aria-label=History] li") ? "history" : ""),
  compare: () => {
    const pictures = [
      ...document.querySelectorAll<HTMLImageElement>("main [role=region] img, main section img"),
    ];
    const there = pictures.filter(({ complete, naturalWidth }) => complete && naturalWidth > 0);
    return there.length >= 4 ? "pictures" : "";
  },
};

type Reader = keyof typeof readers;

/** Milliseconds from a click until what it leads to is painted. */
async function clicked(page: Page, link: Locator, reader: Reader, expected: string): Promise<number> {
  await page.waitForTimeout(looks);
  await page.evaluate(`window.read = ${readers[reader]}`);
  await page.evaluate((what) => window.keys.arm(window.read, what, "click"), expected);
  await link.click({ delay: held });
  return (await page.evaluate(() => window.keys.result)).shown;
}

/** Clicks a link to another page so many times, and goes back each time. */
async function timeClicks(page: Page, link: Locator, reader: Reader, expected: string): Promise<number[]> {
  const all: number[] = [];
  for (let n = 0; n < times; n++) {
    all.push(await clicked(page, link, reader, expected));
    await page.goBack();
    await link.waitFor();
  }
  return all;
}

/** Has the sheet narrowed to a model and widened again. */
async function timeFilter(page: Page): Promise<number[]> {
  const box = page.getByRole("checkbox", { name: "nanobanana", exact: true });
  const settled = async () => {
    await page.waitForTimeout(looks);
    return page.evaluate<string>(`(${readers.sheet})()`);
  };
  await box.click();
  const narrowed = await settled();
  await box.click();
  await settled();
  const all: number[] = [];
  for (let n = 0; n < times; n++) {
    all.push(await clicked(page, box, "sheet", narrowed));
    await box.click();
    await settled();
  }
  return all;
}

/** Runs in the page before all else: when what `window.read` waits for was painted, in milliseconds from navigation. */
function installArrival(): void {
  const look = (done: (time: number) => void) => {
    if (!window.read()) return void requestAnimationFrame(() => look(done));
    const channel = new MessageChannel();
    // A message posted while a frame is made is delivered after it has been painted.
    channel.port1.onmessage = () => done(performance.now());
    channel.port2.postMessage(null);
  };
  window.arrived = new Promise((done) => requestAnimationFrame(() => look(done)));
}

/** Opens an address in a page of its own so many times. */
async function timeAddress(context: Page["context"], address: string, reader: Reader): Promise<number[]> {
  const all: number[] = [];
  for (let n = 0; n < times; n++) {
    const page = await context().newPage();
    await page.addInitScript(`window.read = ${readers[reader]}`);
    await page.addInitScript(installArrival);
    await page.goto(address);
    all.push(await page.evaluate(() => window.arrived));
    // What it does at leisure belongs to no time of the next one's.
    await page.waitForTimeout(looks);
    await page.close();
  }
  return all;
}

function row(what: string, all: readonly number[], baseline: readonly number[]) {
  return {
    what,
    "p50 ms": median(all).toFixed(0),
    // Of code that has not run before.
    "the first ms": all[0]?.toFixed(0) ?? "",
    "worst after it ms": Math.max(...all.slice(1)).toFixed(0),
    ratio: `${(median(all) / median(baseline)).toFixed(2)}x`,
  };
}

/** From a click, or an address, until the first screen of a page beside the gallery is painted. Takes about two minutes. */
export async function timeOpening(): Promise<Table[]> {
  await using app = await startApp({ images: 95_000, videos: 5_000 });
  await using profile = await openProfile();
  await profile.context.addInitScript(installProbe);
  const page = await openSynced(profile.context, app);

  const filter = await timeFilter(page);
  const prompts = await timeClicks(page, page.getByRole("link", { name: "Prompts" }), "prompts", "entries");
  await page.goto(`${app.origin}/prompts`);
  const best = page.getByRole("link", { name: /^Compare best/ }).first();
  const compare = await timeClicks(page, best, "compare", "pictures");
  await page.goto(`${app.origin}/prompts?fold=1`);
  const folded = page.getByRole("link", { name: /^[\d,]+ prompts/ }).first();
  await folded.waitFor({ timeout: 60_000 });
  const family = await timeClicks(page, folded, "family", "history");
  await page.close();

  const context = () => profile.context;
  const sheet = await timeAddress(context, `${app.origin}/?model=nanobanana`, "sheet");
  const address = await timeAddress(context, `${app.origin}/prompts`, "prompts");
  return [
    {
      title: "From a click until another page is painted, 100,000 assets (target for prompts: 150 ms)",
      rows: [
        row("the sheet itself, narrowed to a model", filter, filter),
        row("every prompt", prompts, filter),
        row("one family", family, filter),
        row("four compared", compare, filter),
      ],
    },
    {
      title: "From an address until its page is painted, on a second visit, 100,000 assets",
      rows: [row("the sheet, narrowed to a model", sheet, sheet), row("every prompt", address, sheet)],
    },
  ];
}
