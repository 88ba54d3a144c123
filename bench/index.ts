import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";

/** What each bench measures, and about how long it takes; `name` is its file. */
const benches: Record<string, string> = {
  query: "filters, facet counts and sorts against array.filter, at 100,000 and a million (1 min)",
  "marks-query": "filters where one asset in five is marked against the same without (2 min)",
  prompts: "every distinct prompt in an order, and the assets of one, against a map of texts (1 min)",
  matrix:
    "two properties laid beside each other at 100,000, and scrolling them, against plain maps and bare pictures (2 min)",
  search: "searching prompts against includes, at 100,000 and a million (1 min)",
  families: "folding prompts into families against only reading their words, and memory (1 min)",
  store: "a page into the catalog, warm start and memory, at 1,000, 100,000 and a million (3 min)",
  walk: "the app's walk of 1,000 pages against a bare fetch loop (6 min)",
  typing: "a keystroke to painted results at 100,000 (3 min)",
  keep: "a key to a painted mark, and all of 100,000 selected and rated (4 min)",
  marked: "opening 100,000 with as many marks, and a mark until another browser shows it (5 min)",
  "first-paint": "navigation to the first pictures and rows against a bare page (2 min)",
  scroll: "flings, jumps and memory through 100,000 items against a bare grid (4 min)",
  viewer: "an arrow key to the next picture, decoded (1 min)",
  compare: "how well four 1080p videos keep together, against bare ones (2 min, needs ffmpeg)",
  marks:
    "marks through the server against a bare prepared statement, and until another page has them (3 min)",
  media: "thumbnails, their cache, the server's memory, hostile media (2 min)",
};

const usage = `npm run bench -- [name...]    all of them where none is named

${Object.entries(benches)
  .map(([name, about]) => `  ${name.padEnd(12)} ${about}`)
  .join("\n")}

Each prints tables of figures beside a baseline measured in the same run. Compare ratios: milliseconds belong to
the machine, and to what else it does meanwhile.`;

/** In a process of its own: what one bench leaves on the heap would be measured by the next. */
async function runBench(name: string): Promise<boolean> {
  console.log(`\n=== ${name}: ${benches[name]}`);
  const child = spawn(process.execPath, [join(import.meta.dirname, `${name}.ts`)], { stdio: "inherit" });
  const [code] = await once(child, "exit");
  return code === 0;
}

const asked = process.argv.slice(2);
const unknown = asked.find((name) => !Object.hasOwn(benches, name));
if (asked.includes("--help") || asked.includes("-h")) {
  console.log(usage);
} else if (unknown !== undefined) {
  console.error(`There is no bench "${unknown}".\n\n${usage}`);
  process.exitCode = 2;
} else {
  for (const name of asked.length > 0 ? asked : Object.keys(benches)) {
    if (!(await runBench(name))) process.exitCode = 1;
  }
}
