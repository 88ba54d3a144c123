import { everything } from "#contract/everything.ts";
import { perFacet } from "#contract/facets.ts";
import { type AssetQuery, canonical, type FacetFilter, filterOf, noFilter } from "#contract/query.ts";
import { createRandom, type Random } from "#shared/random.ts";
import { createEngine, loadEngine } from "../src/catalog/model/query/create-engine.ts";
import type { QueryEngine } from "../src/catalog/model/query/query-engine.ts";
import { type Built, buildLibrary, type PlainRecord, wideOpen } from "./library/build.ts";
import { median, medianTimes, p95, printTable, time } from "./table.ts";

/** What people click: one to four conditions over models, ratios, styles, kind, references and dates. */
export function filterQueries(count: number): AssetQuery[] {
  const random = createRandom(21);
  return Array.from({ length: count }, () => canonical(filterQuery(random)));
}

function filterQuery(random: Random): AssetQuery {
  const some = (values: string[], chance: number): FacetFilter =>
    random.chance(chance)
      ? {
          include: random.chance(0.8) ? [random.pick(values), random.pick(values)] : [],
          exclude: random.chance(0.3) ? [random.pick(values)] : [],
        }
      : noFilter;
  const year = 2023 + random.int(4);
  return {
    ...everything,
    kind: random.weighted([
      ["all", 6],
      ["image", 3],
      ["video", 1],
    ] as const),
    filters: {
      model: some(["nanobanana", "nanobanana-pro", "flux-schnell", "veo3.1"], 0.6),
      ratio: some(["16:9", "9:16", "1:1"], 0.5),
      style: some(["anime", "cinematic", "oil painting", ""], 0.3),
      reference: random.chance(0.2) ? { include: [random.chance(0.7) ? "1" : "0"], exclude: [] } : noFilter,
    },
    from: random.chance(0.2) ? `${year}-03-01` : null,
    to: random.chance(0.1) ? `${year}-11-30` : null,
  };
}

const facetNames = ["model", "ratio", "style"] as const;
type FacetName = (typeof facetNames)[number];
type Filters = { name: FacetName; include: Set<string>; exclude: Set<string> }[];

/** Which facet alone a record fails, "none" or "several". */
function failureOf(record: PlainRecord, filters: Filters): FacetName | "none" | "several" {
  let failure: FacetName | "none" = "none";
  for (const { name, include, exclude } of filters) {
    if ((include.size === 0 || include.has(record[name])) && !exclude.has(record[name])) continue;
    if (failure !== "none") return "several";
    failure = name;
  }
  return failure;
}

/** The same question to plain objects, newest first: one `array.filter` that counts the facets as it goes. */
function plainAnswer(records: readonly PlainRecord[], query: AssetQuery) {
  const counts = {
    model: new Map<string, number>(),
    ratio: new Map<string, number>(),
    style: new Map<string, number>(),
  };
  const filters: Filters = facetNames.map((name) => {
    const { include, exclude } = filterOf(query, name);
    return { name, include: new Set(include), exclude: new Set(exclude) };
  });
  const from = query.from === null ? -Infinity : new Date(`${query.from}T00:00`).getTime();
  const to = query.to === null ? Infinity : new Date(`${query.to}T24:00`).getTime();
  const [reference] = filterOf(query, "reference").include;
  const found = records.filter((record) => {
    if (query.kind !== "all" && record.kind !== query.kind) return false;
    if (reference !== undefined && record.reference !== (reference === "1")) return false;
    if (record.created < from || record.created >= to) return false;
    const failure = failureOf(record, filters);
    if (failure === "several") return false;
    // A record that fails one facet alone counts for that facet.
    for (const name of facetNames) {
      if (failure !== "none" && failure !== name) continue;
      counts[name].set(record[name], (counts[name].get(record[name]) ?? 0) + 1);
    }
    return failure === "none";
  });
  return { rows: found.map((record) => record.row), counts };
}

/** What a page asks: the rows, and then the counts of every facet. */
export function answer(engine: QueryEngine, query: AssetQuery) {
  const { rows } = engine.run(query, wideOpen);
  return { rows, facets: perFacet((_, id) => engine.counts(query, wideOpen, id)) };
}

function compare(name: string, { engine, records }: Built, queries: readonly AssetQuery[]) {
  for (const query of queries.slice(0, 20)) {
    const [ours, plain] = [answer(engine, query), plainAnswer(records, query)];
    const same =
      String(ours.rows) === String(plain.rows) &&
      ours.facets.model.values[0]?.count === Math.max(...plain.counts.model.values());
    if (!same) throw new Error(`The engine and the baseline differ on ${JSON.stringify(query)}`);
  }
  // The loop above has warmed both up. One after the other, not in turns: the baseline's litter would be collected in
  // our time.
  const ours = medianTimes(queries, (query) => answer(engine, query));
  const rows = medianTimes(queries, (query) => engine.run(query, wideOpen));
  const plain = medianTimes(queries, (query) => plainAnswer(records, query));
  return {
    library: name,
    "ours p50": median(ours).toFixed(2),
    "ours p95": p95(ours).toFixed(2),
    "rows alone p50": median(rows).toFixed(2),
    "rows alone p95": p95(rows).toFixed(2),
    "array.filter p50": median(plain).toFixed(1),
    "array.filter p95": p95(plain).toFixed(1),
    ratio: `${(median(plain) / median(ours)).toFixed(1)}x`,
  };
}

function sortTimes(name: string, engine: QueryEngine) {
  const first = (query: Partial<AssetQuery>) =>
    time(() => engine.run({ ...everything, ...query }, wideOpen)).toFixed(1);
  return {
    library: name,
    newest: first({}),
    oldest: first({ sort: "oldest" }),
    longest: first({ sort: "longest" }),
    largest: first({ sort: "largest" }),
    shuffle: first({ sort: "shuffle", seed: 1 }),
  };
}

function storageTimes(name: string, built: Built) {
  let snapshot = built.engine.save();
  const save = time(() => {
    snapshot = built.engine.save();
  });
  const bytes = snapshot.buffers.reduce((sum, buffer) => sum + buffer.byteLength, 0);
  const read = structuredClone(snapshot);
  let engine = createEngine();
  const load = time(() => {
    engine = loadEngine(read);
  });
  const query = time(() => engine.run(everything, wideOpen));
  const search = time(() => engine.run({ ...everything, text: "fox" }, wideOpen));
  return {
    library: name,
    "page of 100, mean": built.pageMean.toFixed(2),
    "page p95": built.pageP95.toFixed(2),
    "page worst": built.pageWorst.toFixed(0),
    save: save.toFixed(0),
    load: load.toFixed(0),
    "first query": query.toFixed(1),
    "first search": search.toFixed(1),
    "bytes a record": Math.round(built.memory / built.records.length),
    "of which prompt": Math.round(built.promptBytes / built.records.length),
    stored: Math.round(bytes / built.records.length),
  };
}

export function run(sizes: readonly number[] = [100_000, 1_000_000]): void {
  const queries = filterQueries(100);
  const filters = [];
  const sorts = [];
  const storage = [];
  for (const size of sizes) {
    const name = size.toLocaleString("en");
    const built = buildLibrary(size);
    filters.push(compare(name, built, queries));
    sorts.push(sortTimes(name, built.engine));
    storage.push(storageTimes(name, built));
  }
  printTable(
    "Filters, facet counts and ordered rows (ms; target p95 1.5 at 100,000 and 8 at 1,000,000, ratio 10x)",
    filters,
  );
  printTable("All rows in an order that is new (ms)", sorts);
  printTable(
    "Taking in, saving and loading (ms), memory (bytes; target 200 beyond the prompt's own text)",
    storage,
  );
}

if (import.meta.main) run();
