import { chromium, type Page } from "playwright";
import { everything } from "#contract/everything.ts";
import { chromiumLaunch } from "../e2e/browser.ts";
import { axisOfNumbers, axisOfValues } from "../src/catalog/model/matrix/axis.ts";
import { makeMatrix } from "../src/catalog/model/matrix/make-matrix.ts";
import { worths } from "../src/catalog/model/prompts/worth.ts";
import { startApp, synced } from "./browser/app.ts";
import { servePage } from "./browser/serve-page.ts";
import { makeThumbnails } from "./browser/thumbnails.ts";
import { type Built, buildLibrary, wideOpen } from "./library/build.ts";
import { pictures } from "./pages/scroll/sample.ts";
import { median, medianTimes, p95, printTable, quantile } from "./table.ts";

/** So many rows and columns, as of a person who has tried two hundred things in twelve ways. */
const size = { rows: 200, cols: 12 };

/** Half of them down, half of them up: 60 rows and back. */
const frames = 480;

/** What lies on the sides: 200 and 12 values by number, two of few values, and every prompt. */
const sidesOf = ({ engine }: Built) => {
  const { ofRow } = engine.prompts();
  const models = axisOfValues((row) => engine.valuesAt(row, "model"));
  const ratios = axisOfValues((row) => engine.valuesAt(row, "ratio"));
  return {
    "200 by 12": {
      rows: axisOfNumbers(
        ofRow.map((prompt) => prompt % size.rows),
        String,
      ),
      cols: axisOfNumbers(
        ofRow.map((prompt) => Math.floor(prompt / size.rows) % size.cols),
        String,
      ),
    },
    "model by ratio": { rows: models, cols: ratios },
    "prompt by model": { rows: axisOfNumbers(ofRow, String), cols: models },
  };
};

type Axes = ReturnType<typeof sidesOf>["200 by 12"];

/** What the worker does when the matrix is opened: the rows of a query, all rows, and the cells. */
function ours({ engine }: Built, { rows, cols }: Axes, text: string) {
  const found = engine.run({ ...everything, text }, wideOpen).rows;
  return makeMatrix({
    found: { rows: found, ...engine.project(found) },
    everything: engine.run(everything, wideOpen).rows,
    rows,
    cols,
    worths: worths.of,
    rankOf: (row) => engine.rank(row),
  });
}

/** The same of plain objects: a map of maps of lists, for what is found and for all. */
function plain({ records }: Built, { rows, cols }: Axes, text: string) {
  const cellsOf = (some: Built["records"]) => {
    const cells = new Map<string, Map<string, number[]>>();
    for (const { row } of some)
      for (const r of rows.codesAt(row))
        for (const c of cols.codesAt(row)) {
          const line = cells.get(String(r)) ?? new Map<string, number[]>();
          cells.set(String(r), line);
          line.set(String(c), [...(line.get(String(c)) ?? []).slice(0, 3), row]);
        }
    return cells;
  };
  const found = text === "" ? records : records.filter(({ prompt }) => prompt.includes(text));
  return [cellsOf(found), cellsOf(records)];
}

/** Asked as often, so that code which is met for the first time does not count. */
const times = [1, 2, 3, 4, 5];

function workerTable(count: number) {
  const built = buildLibrary(count);
  const rows = Object.entries(sidesOf(built)).flatMap(([sides, axes]) =>
    ["", "fox"].map((text) => {
      const own = median(medianTimes(times, () => ours(built, axes, text)));
      const baseline = median(medianTimes(times, () => plain(built, axes, text)));
      const matrix = ours(built, axes, text);
      return {
        sides,
        asked: text || "all",
        cells: matrix.cellCols.length.toLocaleString("en"),
        "ours ms": own.toFixed(1),
        "map of maps ms": baseline.toFixed(1),
        ratio: `${(baseline / own).toFixed(1)}x`,
      };
    }),
  );
  printTable(`Two properties laid beside each other, of ${count.toLocaleString("en")}`, rows);
}

/** Runs in the page: scrolls down and up again, a row's height in four frames. Gives the time of each frame. */
async function fling(frames: number): Promise<number[]> {
  const grid = document.querySelector("[role=grid]");
  if (!grid) throw new Error("There is no grid.");
  const frame = () => new Promise<number>(requestAnimationFrame);
  const times: number[] = [];
  for (let last = await frame(), i = 0; i < frames; i++) {
    grid.scrollTop += i < frames / 2 ? 31 : -31;
    const now = await frame();
    times.push(now - last);
    last = now;
  }
  if (grid.scrollTop !== 0) throw new Error("The grid has not come back to where it began.");
  return times;
}

/** Runs in the page: puts a bare grid of as many cells in its place, each at its place with a picture that is there already. */
function layBare({ rows, cols }: typeof size): void {
  const pictures = [...document.querySelectorAll<HTMLImageElement>("[role=grid] img")].map((img) => img.src);
  const frame = document.createElement("div");
  frame.setAttribute("role", "grid");
  frame.style.cssText = "position:fixed;inset:0;overflow:auto";
  for (let n = 0; n < rows * cols; n++) {
    const cell = document.createElement("img");
    cell.loading = "lazy";
    cell.src = pictures[n % pictures.length] ?? "";
    const [top, left] = [Math.floor(n / cols) * 124, (n % cols) * 124];
    cell.style.cssText = `position:absolute;top:${top}px;left:${left}px;width:120px;height:120px;object-fit:cover`;
    frame.append(cell);
  }
  document.body.replaceChildren(frame);
}

async function frameTable(): Promise<void> {
  await using served = await servePage("matrix", await makeThumbnails(pictures, 240));
  await using app = await startApp({ images: 3_600, videos: 400 });
  const browser = await chromium.launch(chromiumLaunch());
  try {
    const page = await browser.newPage({ viewport: { width: 1750, height: 900 } });
    await page.goto(`${served.origin}/?rows=${size.rows}&cols=${size.cols}`);
    const rows = [await frameRow(page, "200 by 12, each cell full")];
    await page.evaluate(layBare, size);
    rows.push(await frameRow(page, "the same, bare pictures at their places"));
    await page.goto(app.origin);
    await synced(page);
    await page.goto(`${app.origin}/matrix?rows=prompt&cols=model`);
    rows.push(await frameRow(page, "the app, prompts by models"));
    printTable(
      `Scrolled a row in four frames, down and up, ${frames} frames each (ms; target: none over 25)`,
      rows,
    );
  } finally {
    await browser.close();
  }
}

async function frameRow(page: Page, grid: string) {
  await page.getByRole("grid").locator("img").first().waitFor();
  // Once there and back, so that what is measured is scrolling and not the first pictures.
  await page.evaluate(fling, frames);
  await page.waitForLoadState("networkidle");
  const times = await page.evaluate(fling, frames);
  return {
    grid,
    p50: median(times).toFixed(1),
    p95: p95(times).toFixed(1),
    p99: quantile(times, 0.99).toFixed(1),
    "frames over 25 ms": times.filter((time) => time > 25).length,
  };
}

export async function run(): Promise<void> {
  workerTable(100_000);
  await frameTable();
}

if (import.meta.main) await run();
