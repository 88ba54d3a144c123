import { everything } from "#contract/everything.ts";
import { promptIdentity, promptName } from "#contract/prompts/prompt-name.ts";
import { queryOfName } from "#contract/prompts/prompt-query.ts";
import { type PromptSort, promptSorts } from "#contract/prompts/prompt-sorts.ts";
import type { AssetQuery } from "#contract/query.ts";
import { listPrompts } from "../src/catalog/model/prompts/list-prompts.ts";
import { loadEngine } from "../src/catalog/model/query/create-engine.ts";
import type { QueryEngine } from "../src/catalog/model/query/query-engine.ts";
import { timeOpening } from "./browser/opening.ts";
import { type Built, buildLibrary, wideOpen } from "./library/build.ts";
import { promptBytes } from "./library/prompt-bytes.ts";
import { median, medianTimes, printTable, time } from "./table.ts";

/** What the worker does when the list is opened: the rows of a query, and the prompts of those. */
function ours(engine: QueryEngine, query: AssetQuery, sort: PromptSort) {
  const { rows } = engine.run(query, wideOpen);
  return listPrompts({ rows, ...engine.project(rows) }, engine.prompts(), sort);
}

/** The same of plain objects: a map by text, and a sort. */
function plain(
  records: Built["records"],
  keep: (record: Built["records"][number]) => boolean,
  sort: PromptSort,
) {
  const groups = new Map<string, { rows: number[]; last: number }>();
  for (const record of records) {
    if (!keep(record)) continue;
    const identity = promptIdentity(record.prompt);
    const group = groups.get(identity);
    if (group) group.rows.push(record.row);
    else groups.set(identity, { rows: [record.row], last: record.created });
  }
  const list = [...groups.values()];
  return sort === "uses" ? list.sort((a, b) => b.rows.length - a.rows.length) : list;
}

const searches: Record<string, Partial<AssetQuery>> = {
  "all of them": {},
  "one word": { text: "fox" },
  "one model": { filters: { model: { include: ["nanobanana"], exclude: [] } } },
};

const keeps: Record<string, (record: Built["records"][number]) => boolean> = {
  "all of them": () => true,
  "one word": ({ prompt }) => prompt.toLowerCase().includes("fox"),
  "one model": ({ model }) => model === "nanobanana",
};

function listTimes(name: string, { engine, records }: Built) {
  return Object.entries(searches).map(([asked, search]) => {
    const query = { ...everything, ...search };
    const keep = keeps[asked] ?? (() => true);
    const [list, baseline] = [ours(engine, query, "uses"), plain(records, keep, "uses")];
    if (asked !== "one word" && list.prompts.length !== baseline.length)
      throw new Error(`${list.prompts.length} prompts, and ${baseline.length} by the baseline`);
    const times = promptSorts.map((sort) => median(medianTimes([query], (q) => ours(engine, q, sort))));
    const [uses = 0] = times;
    const map = median(medianTimes([query], () => plain(records, keep, "uses")));
    return {
      library: name,
      asked,
      prompts: list.prompts.length.toLocaleString("en"),
      ...Object.fromEntries(promptSorts.map((sort, i) => [sort, times[i]?.toFixed(1) ?? ""])),
      "map of texts": map.toFixed(1),
      ratio: `${(map / uses).toFixed(1)}x`,
    };
  });
}

/** What the prompts cost a start, and memory: against the same engine, since one without them is no more. */
function costs(name: string, { engine, records }: Built) {
  const { size } = engine.prompts();
  const snapshot = engine.save();
  let loaded = engine;
  const load = time(() => {
    loaded = loadEngine(structuredClone(snapshot));
  });
  const asked = queryOfName(promptName(records.at(-1)?.prompt ?? ""));
  const first = time(() => loaded.run(asked, wideOpen));
  const again = median(
    medianTimes(records.slice(0, 50), ({ prompt }) => loaded.run(queryOfName(promptName(prompt)), wideOpen)),
  );
  const scan = median(
    medianTimes(records.slice(0, 5), ({ prompt }) => {
      const identity = promptIdentity(prompt);
      return records.filter((record) => promptIdentity(record.prompt) === identity);
    }),
  );
  const bytes = promptBytes(records.length, size);
  return {
    library: name,
    "bytes a record": (bytes / records.length).toFixed(1),
    "load all": load.toFixed(0),
    "first prompt=": first.toFixed(1),
    "prompt= p50": again.toFixed(2),
    "array.filter p50": scan.toFixed(1),
  };
}

export async function run(sizes: readonly number[] = [100_000, 1_000_000]): Promise<void> {
  const lists = [];
  const rest = [];
  for (const size of sizes) {
    const name = size.toLocaleString("en");
    const built = buildLibrary(size);
    lists.push(...listTimes(name, built));
    rest.push(costs(name, built));
  }
  printTable(
    "Every distinct prompt in an order (ms; target 150 at 100,000, with the page's own time)",
    lists,
  );
  printTable("What prompts cost (bytes, target 25; ms)", rest);
  for (const { title, rows } of await timeOpening()) printTable(title, rows);
}

if (import.meta.main) await run();
