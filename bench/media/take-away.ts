import { readdirSync, readFileSync } from "node:fs";
import type { Page } from "playwright";
import { type App, openSynced, startApp } from "../browser/app.ts";
import { openProfile } from "../browser/profile.ts";
import { median, printTable, type Table } from "../table.ts";

const count = 500;
const most = 80;

/** Megabytes of memory of all processes whose command line has a word in it. */
function resident(word: string): number {
  let kilobytes = 0;
  for (const pid of readdirSync("/proc").filter((name) => /^\d+$/.test(name)))
    try {
      if (!readFileSync(`/proc/${pid}/cmdline`, "utf8").includes(word)) continue;
      kilobytes += Number(/^RssAnon:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0);
    } catch {
      // It has ended meanwhile.
    }
  return kilobytes / 1024;
}

interface Processes {
  browser: number;
  server: number;
}

const processes = (profile: string): Processes => ({
  browser: resident(profile),
  server: resident("server/index.ts"),
});

/** The largest of what was held while `work` was under way, above what was before it; and how long it took. */
async function watched(
  profile: string,
  work: () => Promise<void>,
): Promise<{ above: Processes; seconds: number }> {
  const before = processes(profile);
  const peak = { ...before };
  const timer = setInterval(() => {
    const now = processes(profile);
    peak.browser = Math.max(peak.browser, now.browser);
    peak.server = Math.max(peak.server, now.server);
  }, 100);
  const began = performance.now();
  await work();
  const seconds = (performance.now() - began) / 1_000;
  clearInterval(timer);
  return { above: { browser: peak.browser - before.browser, server: peak.server - before.server }, seconds };
}

/** Reads the originals of the newest items to their ends, as many at once as the ZIP does, and keeps nothing. */
const copy = (page: Page): Promise<number> =>
  page.evaluate(async (wanted) => {
    const urls: string[] = [];
    let next: string | undefined;
    do {
      const address: string = next ? `/api/images?nextPageKey=${encodeURIComponent(next)}` : "/api/images";
      const answer = await (await fetch(address)).json();
      urls.push(...answer.items.map(({ url }: { url: string }) => url));
      next = answer.nextPageKey;
    } while (next && urls.length < wanted);
    const left = urls.slice(0, wanted);
    let bytes = 0;
    const work = async () => {
      for (let url = left.pop(); url; url = left.pop())
        bytes += (await (await fetch(`${url}?name=file`, { cache: "no-store" })).arrayBuffer()).byteLength;
    };
    await Promise.all([work(), work(), work()]);
    return bytes;
  }, count);

async function selectAll(page: Page): Promise<void> {
  await page.locator('[data-tile="0"] > a').focus();
  await page.keyboard.press("Control+a");
  await page.getByText(`${count} selected`, { exact: true }).waitFor();
}

async function zip(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Download…" }).click();
  const download = page.waitForEvent("download", { timeout: 120_000 });
  await page.getByRole("button", { name: "Save ZIP" }).click();
  await (await download).path();
  await page
    .getByRole("dialog")
    .getByText(/^Saved as/)
    .waitFor();
  await page.getByRole("button", { name: "Close" }).last().click();
}

async function measure(app: App): Promise<Table> {
  await using profile = await openProfile();
  // A window of the system cannot be answered here: the ZIP goes through this site's disk, which is one copy more.
  await profile.context.addInitScript(() => void Reflect.deleteProperty(window, "showSaveFilePicker"));
  const page = await openSynced(profile.context, app);
  await selectAll(page);
  let bytes = 0;
  const copies: number[] = [];
  const zips: number[] = [];
  const above: Processes = { browser: 0, server: 0 };
  // The emulator has painted them once, and each process has what it needs.
  await copy(page);
  for (let round = 0; round < 3; round++) {
    const bare = await watched(profile.directory, async () => {
      bytes = await copy(page);
    });
    copies.push(bare.seconds);
    const made = await watched(profile.directory, () => zip(page));
    zips.push(made.seconds);
    above.browser = Math.max(above.browser, made.above.browser);
    above.server = Math.max(above.server, made.above.server);
  }
  const rate = (seconds: number) => (bytes / 1e6 / seconds).toFixed(1);
  const share = median(copies) / median(zips);
  const judged = (memory: number) => `< ${most} MB ${memory < most ? "met" : "missed"}`;
  return {
    title: `A ZIP of ${count} originals, ${Math.round(bytes / 1e6)} MB, medians of three`,
    rows: [
      { what: "bare fetches of the same, MB/s", figure: rate(median(copies)), target: "" },
      {
        what: "ZIP, MB/s",
        figure: rate(median(zips)),
        target: `≥ 80 %: ${Math.round(100 * share)} % ${share >= 0.8 ? "met" : "missed"}`,
      },
      { what: "browser above start, MB", figure: above.browser.toFixed(0), target: judged(above.browser) },
      { what: "server above start, MB", figure: above.server.toFixed(0), target: judged(above.server) },
    ],
  };
}

/** What a ZIP of a selection takes, of time and of memory, in the browser and in the server. */
export async function run(): Promise<Table[]> {
  await using app = await startApp({ images: count, videos: 0, finish: "sketch" });
  return [await measure(app)];
}

if (import.meta.main) for (const { title, rows } of await run()) printTable(title, rows);
