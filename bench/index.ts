import { parseArgs } from "node:util";
import { besides, figuresOf, type Tables } from "./runs/figures.ts";
import { runBench } from "./runs/run-bench.ts";
import { baseline, readRun, renewBaseline, saveRun } from "./runs/saved-runs.ts";
import { printTable } from "./table.ts";

/** What each bench measures, and about how long it takes; `name` is its file. */
const benches: Record<string, string> = {
  query: "filters, facet counts and sorts against array.filter, at 100,000 and a million (1 min)",
  "marks-query": "filters where one asset in five is marked against the same without (2 min)",
  prompts:
    "every distinct prompt in an order against a map of texts, and a click until their page is painted (3 min)",
  matrix:
    "two properties laid beside each other at 100,000, and scrolling them, against plain maps and bare pictures (2 min)",
  search: "searching prompts against includes, at 100,000 and a million (1 min)",
  families: "folding prompts into families against only reading their words, and memory (1 min)",
  folding:
    "frames of the page while 100,000 assets fold, in a first visit and a second, against the page at rest (2 min)",
  store: "a page into the catalog, warm start and memory, at 1,000, 100,000 and a million (3 min)",
  walk: "the app's walk of 1,000 pages against a bare fetch loop (6 min)",
  typing: "a keystroke to painted results at 100,000 (3 min)",
  keep: "a key to a painted mark, and all of 100,000 selected and rated (4 min)",
  marked: "opening 100,000 with as many marks, and a mark until another browser shows it (5 min)",
  "first-paint": "navigation to the first pictures and rows against a bare page (2 min)",
  "browser/offline":
    "second visits and jumps with a service worker against without one, and a visit without a server (4 min)",
  scroll: "flings, jumps and memory through 100,000 items against a bare grid (4 min)",
  "media/take-away": "a ZIP of 500 originals against copying the same to files, and its memory (2 min)",
  viewer: "an arrow key to the next picture, decoded (1 min)",
  compare: "how well four 1080p videos keep together, against bare ones (2 min, needs ffmpeg)",
  marks:
    "marks through the server against a bare prepared statement, and until another page has them (3 min)",
  archive:
    "an archive of 1,000 against a bare loop, one that finds nothing new, and names for 100,000 (2 min)",
  host: "two hundred clients through the server against the provider, its start, and thumbnails behind nginx (3 min)",
  media: "thumbnails, their cache, the server's memory, hostile media (2 min)",
};

const usage = `npm run bench -- [name...]    all of them where none is named

${Object.entries(benches)
  .map(([name, about]) => `  ${name.padEnd(12)} ${about}`)
  .join("\n")}

  --save <file>     keeps the figures of this run
  --compare <file>  prints this run beside a kept one; otherwise its ratios beside those of bench/baseline.json
  --renew           puts the ratios of this run into bench/baseline.json

Each prints tables of figures beside a baseline measured in the same run. Compare ratios: milliseconds belong to
the machine, and to what else it does meanwhile.`;

function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        save: { type: "string" },
        compare: { type: "string", default: baseline },
        renew: { type: "boolean", default: false },
        help: { type: "boolean", short: "h", default: false },
      },
    });
    const unknown = positionals.find((name) => !Object.hasOwn(benches, name));
    if (unknown !== undefined) throw new Error(`There is no bench "${unknown}".`);
    return { ...values, names: positionals.length > 0 ? positionals : Object.keys(benches) };
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${usage}`);
    process.exit(2);
  }
}

const { names, save, compare, renew, help } = readArguments();
if (help) {
  console.log(usage);
  process.exit();
}
// Read first: who names a file that is none hears so before the hour that a run takes.
const earlier = await readRun(compare).catch((error: Error) => {
  console.error(error.message);
  process.exit(2);
});
const tables: Record<string, Tables[string]> = {};
for (const name of names) {
  console.log(`\n=== ${name}: ${benches[name]}`);
  const ran = await runBench(name);
  tables[name] = ran.tables;
  if (ran.failed) process.exitCode = 1;
}
const figures = figuresOf(tables);
const both = besides(figures, earlier);
if (both.length > 0)
  printTable(`This run beside ${compare}: the share is this run's number by the earlier one's`, both);
if (save) await saveRun(save, figures);
if (renew) await renewBaseline(figures, names);
