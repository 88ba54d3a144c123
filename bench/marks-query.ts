import { everything } from "#contract/everything.ts";
import { allFacets, type Facet, type FacetId } from "#contract/facets.ts";
import { type Marks, noMarks, states } from "#contract/marks.ts";
import { type AssetQuery, canonical } from "#contract/query.ts";
import { createRandom, type Random } from "#shared/random.ts";
import { loadEngine } from "../src/catalog/model/query/create-engine.ts";
import type { QueryEngine } from "../src/catalog/model/query/query-engine.ts";
import { buildLibrary, wideOpen } from "./library/build.ts";
import { word } from "./library/library.ts";
import { answer, filterQueries } from "./query.ts";
import { median, p95, printTable, time } from "./table.ts";

const tagNames = Array.from({ length: 60 }, (_, n) => `tag ${n}`);

/** The first tags are on many assets, the last on few. */
const tagOf = (random: Random) => tagNames[Math.floor(60 ** random.next()) - 1] ?? "tag 0";

function marksOf(random: Random, noteChance: number): Marks {
  const tags = Array.from({ length: random.chance(0.6) ? 1 + random.int(3) : 0 }, () => tagOf(random));
  return {
    favourite: random.chance(0.3),
    rating: random.chance(0.7) ? 1 + random.int(5) : 0,
    state: random.chance(0.5) ? random.pick([...states]) : null,
    tags: [...new Set(tags)].sort(),
    note: random.chance(noteChance) ? Array.from({ length: 12 }, () => word(random)).join(" ") : "",
    hidden: random.chance(0.1),
  };
}

/** Marks one asset in five; gives how long that takes for each, in microseconds. */
function markSome(engine: QueryEngine, size: number): { marked: number; each: number } {
  const random = createRandom(31);
  const rows = Array.from({ length: size }, (_, row) => row).filter(() => random.chance(0.2));
  const marks = rows.map(() => marksOf(random, Math.min(1, 20_000 / rows.length)));
  const took = time(() => {
    for (const [i, row] of rows.entries()) engine.setMarks(row, marks[i] ?? noMarks);
  });
  return { marked: rows.length, each: (took / rows.length) * 1000 };
}

/** The same conditions, and one on what people have marked. */
function withMarks(queries: readonly AssetQuery[]): AssetQuery[] {
  const asked: AssetQuery["filters"][] = [
    { favourite: { include: ["1"], exclude: [] } },
    { rating: { include: ["5", "4"], exclude: [] } },
    { rating: { include: [], exclude: ["0"] } },
    { state: { include: [], exclude: ["reject"] } },
    { tag: { include: ["tag 0", "tag 40"], exclude: [] } },
    { hidden: { include: ["0", "1"], exclude: [] } },
  ];
  return queries.map((query, n) =>
    canonical({ ...query, filters: { ...query.filters, ...asked[n % asked.length] } }),
  );
}

/**
 * The least of nine for each query: what else the machine does only ever adds. All are asked of one engine and then of the
 * other, for each would find the other's data in the processor's cache.
 */
function sideBySide(
  [plain, marked]: readonly [QueryEngine, QueryEngine],
  queries: readonly (readonly [AssetQuery, AssetQuery])[],
  ask: (engine: QueryEngine, query: AssetQuery) => unknown,
) {
  const least = queries.map(() => [Infinity, Infinity] as [number, number]);
  for (let round = 0; round < 9; round++)
    for (const [side, engine] of [plain, marked].entries())
      for (const [i, pair] of queries.entries()) {
        const took = time(() => ask(engine, pair[side] ?? pair[0]));
        const times = least[i];
        if (times) times[side] = Math.min(times[side] ?? Infinity, took);
      }
  return [least.map(([without]) => without), least.map(([, having]) => having)] as const;
}

function compared(library: string, what: string, [without, having]: readonly [number[], number[]]) {
  return {
    library,
    what,
    "without p50": median(without).toFixed(2),
    "with p50": median(having).toFixed(2),
    "without p95": p95(without).toFixed(2),
    "with p95": p95(having).toFixed(2),
    "ratio p50": `${(median(having) / median(without)).toFixed(2)}x`,
    "ratio p95": `${(p95(having) / p95(without)).toFixed(2)}x`,
  };
}

const facetsOf = (of: Facet["of"]) => allFacets.filter((facet) => facet.of === of).map(({ id }) => id);

/** Rows, and the counts of facets of records or of marks. */
const counting = (of: Facet["of"]) => {
  const ids = facetsOf(of);
  return (engine: QueryEngine, query: AssetQuery) => {
    engine.run(query, wideOpen);
    for (const id of ids) engine.counts(query, wideOpen, id);
  };
};

/** Where nothing is marked, facets of marks have nothing to count: what they take is set beside what facets of records do. */
function countTimes(library: string, engine: QueryEngine, queries: readonly AssetQuery[]) {
  const least = new Map<FacetId, number[]>();
  for (let round = 0; round < 9; round++)
    for (const [i, query] of queries.entries()) {
      engine.run(query, wideOpen);
      for (const { id } of allFacets) {
        const times = least.get(id) ?? [];
        least.set(id, times);
        times[i] = Math.min(
          times[i] ?? Infinity,
          time(() => engine.counts(query, wideOpen, id)),
        );
      }
    }
  const sum = (of: Facet["of"]) => facetsOf(of).map((id) => [id, p95(least.get(id) ?? [])] as const);
  const dearest = (of: Facet["of"]) => sum(of).reduce((most, one) => (one[1] > most[1] ? one : most));
  const said = ([id, ms]: readonly [FacetId, number]) => `${id} ${ms.toFixed(2)}`;
  return {
    library,
    "dearest of records": said(dearest("asset")),
    "dearest of marks": said(dearest("marks")),
    ratio: `${(dearest("marks")[1] / dearest("asset")[1]).toFixed(2)}x`,
  };
}

const rowsOf = (engine: QueryEngine, query: AssetQuery) => engine.run(query, wideOpen).rows;

const best = (work: () => unknown) => Math.min(...Array.from({ length: 5 }, () => time(work)));

/** The least of five, each after another question: what was asked just before is at hand. */
function askedAnew(engine: QueryEngine, query: AssetQuery): string {
  const took = Array.from({ length: 5 }, () => {
    rowsOf(engine, { ...everything, kind: "video" });
    return time(() => rowsOf(engine, query));
  });
  return Math.min(...took).toFixed(1);
}

/** Saving and opening, without marks and with them, and a search in notes. */
function storage(library: string, plain: QueryEngine, marked: QueryEngine, marking: { each: number }) {
  const [a, b] = [plain.save(), marked.save()];
  const open = (snapshot: typeof a) => {
    const copies = Array.from({ length: 3 }, () => structuredClone(snapshot));
    return Math.min(...copies.map((copy) => time(() => loadEngine(copy))));
  };
  const [without, having] = [open(a), open(b)];
  return {
    library,
    "marking one, µs": marking.each.toFixed(1),
    "open without": without.toFixed(0),
    "open with": having.toFixed(0),
    ratio: `${(having / without).toFixed(2)}x`,
    "note:fox": askedAnew(marked, { ...everything, text: "note:fox" }),
    "all by rating": best(() => {
      marked.setMarks(0, { ...noMarks, rating: 3 });
      marked.run({ ...everything, sort: "rating" }, wideOpen);
    }).toFixed(1),
    "all, newest": askedAnew(marked, everything),
    "the same without": askedAnew(plain, everything),
  };
}

export function run(sizes: readonly number[] = [100_000, 1_000_000]): void {
  const queries = filterQueries(100);
  const filters = [];
  const counts = [];
  const stored = [];
  for (const size of sizes) {
    const library = size.toLocaleString("en");
    const { engine } = buildLibrary(size);
    const plain = loadEngine(structuredClone(engine.save()));
    const marked = loadEngine(structuredClone(engine.save()));
    const marking = markSome(marked, size);
    const engines = [plain, marked] as const;
    const asked = withMarks(queries);
    const same = queries.map((query) => [query, query] as const);
    const more = queries.map((query, i) => [query, asked[i] ?? query] as const);
    sideBySide(engines, [...same, ...more].slice(0, 30), answer);
    filters.push(compared(library, "the same questions", sideBySide(engines, same, rowsOf)));
    filters.push(compared(library, "and one of marks", sideBySide(engines, more, rowsOf)));
    filters.push(
      compared(library, "the same, and counts of records", sideBySide(engines, same, counting("asset"))),
    );
    filters.push(compared(library, "the same, and counts of marks too", sideBySide(engines, same, answer)));
    counts.push(countTimes(library, marked, queries));
    stored.push(storage(library, plain, marked, marking));
  }
  printTable(
    "Filters where one asset in five is marked, beside the same without (ms; target 1.10x)",
    filters,
  );
  printTable("Counting one facet, the dearest of each sort (p95, ms)", counts);
  printTable("Marking, opening, notes (20,000 of twelve words) and the order by rating (ms)", stored);
}

if (import.meta.main) run(process.argv.slice(2).length > 0 ? process.argv.slice(2).map(Number) : undefined);
