import type { Page } from "playwright";
import { startLibrary } from "../archive/host.ts";
import { openSynced, startAppOver } from "../browser/app.ts";
import { openProfile } from "../browser/profile.ts";
import { median, printTable, type Table } from "../table.ts";
import { watched } from "./resident.ts";

const count = 500;
/** Of each original; a library's are of 1 to 4 MB, with which this would take ten minutes. */
const size = 600_000;
const rounds = 2;
/** Megabytes above start. */
const most = 80;

/** What becomes of bare copies: nothing, one file behind the other in a single one, or a file of its own for each. */
type Kept = "nowhere" | "in one" | "in each";

/**
 * The least that copies the originals of all items through the server: reads each to its end, as many at once as the ZIP does,
 * and writes it by the calls that write the ZIP.
 */
const copy = (page: Page, kept: Kept): Promise<void> =>
  page.evaluate(
    async ({ wanted, kept }) => {
      const urls: string[] = [];
      let next: string | undefined;
      do {
        const address: string = next ? `/api/images?nextPageKey=${encodeURIComponent(next)}` : "/api/images";
        const answer = await (await fetch(address)).json();
        urls.push(...answer.items.map(({ url }: { url: string }) => url));
        next = answer.nextPageKey;
      } while (next && urls.length < wanted);
      const left = urls.slice(0, wanted);
      const root = await navigator.storage.getDirectory();
      const folder = await root.getDirectoryHandle("copies", { create: true });
      const open = async (name: string) =>
        (await folder.getFileHandle(name, { create: true })).createWritable();
      const whole = await open("whole");
      const work = async () => {
        for (let url = left.pop(); url; url = left.pop()) {
          const bytes = await (await fetch(`${url}?name=file`, { cache: "no-store" })).arrayBuffer();
          if (kept === "in one") await whole.write(bytes);
          if (kept !== "in each") continue;
          const file = await open(`${left.length}.png`);
          await file.write(bytes);
          await file.close();
        }
      };
      await Promise.all([work(), work(), work()]);
      await whole.close();
    },
    { wanted: count, kept },
  );

/**
 * Where a ZIP goes. A window of the system cannot be answered here, so that the file that a person would choose lies on this
 * site's disk: it is written by the same calls. Where a browser has no such window, the ZIP is gathered there and then
 * handed over, which is one copy more.
 */
const places = {
  "a chosen file": () => {
    Object.assign(window, {
      showSaveFilePicker: async () => {
        const root = await navigator.storage.getDirectory();
        return root.getFileHandle("chosen.zip", { create: true });
      },
    });
  },
  "the downloads": () => void Reflect.deleteProperty(window, "showSaveFilePicker"),
};
type Place = keyof typeof places;

async function zip(page: Page, place: Place): Promise<void> {
  await page.evaluate(places[place]);
  await page.getByRole("button", { name: "Download…" }).click();
  const download = place === "the downloads" ? page.waitForEvent("download", { timeout: 60_000 }) : undefined;
  await page.getByRole("button", { name: "Save ZIP" }).click();
  await (await download)?.path();
  await page
    .getByRole("dialog")
    .getByText(/^Saved as/)
    .waitFor({ timeout: 60_000 });
  await page.getByRole("button", { name: "Close" }).last().click();
}

/** What a ZIP of a selection takes, of time and of memory, in the browser and in the server. */
export async function run(): Promise<Table[]> {
  await using library = await startLibrary(count, size);
  await using app = await startAppOver(library.url);
  await using profile = await openProfile();
  const page = await openSynced(profile.context, app);
  await page.locator('[data-tile="0"] > a').focus();
  await page.keyboard.press("Control+a");
  await page.getByText(`${count} selected`, { exact: true }).waitFor();
  const words = { browser: profile.directory, server: "server/index.ts" };
  const browser = await profile.context.newCDPSession(page);
  const ways: Record<string, () => Promise<void>> = {
    "fetched, and kept nowhere": () => copy(page, "nowhere"),
    "copied into a single file": () => copy(page, "in one"),
    "copied, to a file each": () => copy(page, "in each"),
    "ZIP into a chosen file": () => zip(page, "a chosen file"),
    "ZIP into the downloads": () => zip(page, "the downloads"),
  };
  // The server has what it needs from here on.
  await copy(page, "nowhere");
  const figures = Object.values(ways).map(() => ({ seconds: [] as number[], browser: 0, server: 0 }));
  for (let round = 0; round < rounds; round++)
    for (const [i, work] of Object.values(ways).entries()) {
      // What is nobody's any more counts as memory from here on, however late the browser notices.
      await browser.send("HeapProfiler.collectGarbage");
      const { above, seconds } = await watched(words, work);
      const figure = figures[i]!;
      figure.seconds.push(seconds);
      figure.browser = Math.max(figure.browser, above.browser);
      figure.server = Math.max(figure.server, above.server);
    }
  const [fetched = 0, inOne = 0, copied = 0] = figures.map(({ seconds }) => median(seconds));
  const judged = (is: boolean) => (is ? "met" : "missed");
  const rows = Object.keys(ways).map((way, i) => {
    const { seconds, browser, server } = figures[i]!;
    const share = copied / median(seconds);
    return {
      way,
      "MB/s": ((count * library.bytes) / 1e6 / median(seconds)).toFixed(1),
      "ratio to bare fetches": (fetched / median(seconds)).toFixed(2),
      "to one copied file": (inOne / median(seconds)).toFixed(2),
      "ratio to copies": share.toFixed(2),
      "browser, MB above start": browser.toFixed(0),
      "server, MB above start": server.toFixed(0),
      target: way.startsWith("ZIP")
        ? `>= 0.80 ${judged(share >= 0.8)}, < ${most} MB ${judged(Math.max(browser, server) < most)}`
        : "",
    };
  });
  return [
    { title: `A ZIP of ${count} originals of 600 kB; the better of ${rounds}, the most memory of all`, rows },
  ];
}

if (import.meta.main) for (const { title, rows } of await run()) printTable(title, rows);
