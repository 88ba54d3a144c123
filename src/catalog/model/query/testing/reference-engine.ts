import { type Asset, keyOf } from "#contract/asset.ts";
import { allFacets, type Facet, type FacetId, facetOf, perFacet } from "#contract/facets.ts";
import { type AssetQuery, filterOf } from "#contract/query.ts";
import type { FacetCounts, Row } from "../../../catalog.ts";
import { hashOf } from "../arrays/hash.ts";
import type { Found, QueryEngine, RecordLocation, VisibleRange } from "../query-engine.ts";
import type { Condition } from "../search/condition.ts";
import { parseSearch } from "../search/parse.ts";
import { localRange } from "../search/period.ts";
import { normalize } from "../search/tokenize.ts";
import { shuffleKey } from "../sorts.ts";

interface Entry {
  row: Row;
  asset: Asset;
  location: RecordLocation;
  colour: number;
  /** The prompt, normalised. */
  text: string;
}

const createdOf = (entry: Entry) => Date.parse(entry.asset.createdDate);

function matches(entry: Entry, condition: Condition): boolean {
  switch (condition.is) {
    case "all":
      return condition.of.every((part) => matches(entry, part));
    case "any":
      return condition.of.some((part) => matches(entry, part));
    case "not":
      return !matches(entry, condition.of);
    case "text": {
      const wanted = condition.tokens.join(" ");
      return entry.text.includes(condition.whole ? ` ${wanted} ` : wanted);
    }
    case "part":
      return facetOf(condition.facet)
        .values(entry.asset)
        .map(normalize)
        .some((value) => (condition.part === "" ? value === " " : value.includes(condition.part)));
    case "value":
      return facetOf(condition.facet).values(entry.asset).includes(condition.value);
    case "number": {
      const number = facetOf(condition.facet).search.number?.(entry.asset);
      return number !== undefined && number * 1000 >= condition.from && number * 1000 <= condition.to;
    }
    case "created":
      return createdOf(entry) >= condition.from && createdOf(entry) < condition.before;
  }
}

type Test = (entry: Entry) => boolean;

/** The conditions of a query by name, so that a facet can be counted without its own. */
function conditionsOf(query: AssetQuery): Record<string, Test> {
  const tests: Record<string, Test> = {};
  for (const facet of allFacets) {
    const { include, exclude } = filterOf(query, facet.id);
    tests[facet.id] = ({ asset }) => {
      const values = facet.values(asset);
      const wanted = include.length === 0 || values.some((value) => include.includes(value));
      return wanted && !values.some((value) => exclude.includes(value));
    };
  }
  const { start, end } = localRange(query.from, query.to);
  const { condition } = parseSearch(query.text);
  tests.range = (entry) => createdOf(entry) >= start && createdOf(entry) < end;
  tests.text = (entry) => matches(entry, condition);
  return tests;
}

/** Newest first, images before videos of the same moment, then as they arrived. */
const byDate = (a: Entry, b: Entry) =>
  createdOf(b) - createdOf(a) || a.asset.kind.localeCompare(b.asset.kind) || a.row - b.row;

function sorted(entries: Entry[], query: AssetQuery): Entry[] {
  const newest = [...entries].sort(byDate);
  const pixels = ({ asset }: Entry) => asset.width * asset.height;
  const shuffle = ({ asset }: Entry) => shuffleKey(hashOf(keyOf(asset)).low, query.seed);
  if (query.sort === "oldest") return newest.reverse();
  if (query.sort === "longest") return newest.sort((a, b) => b.asset.prompt.length - a.asset.prompt.length);
  if (query.sort === "largest") return newest.sort((a, b) => pixels(b) - pixels(a));
  if (query.sort === "shuffle") return newest.sort((a, b) => shuffle(a) - shuffle(b));
  return newest;
}

function countsOf(entries: Entry[], facet: Facet, id: FacetId, query: AssetQuery): FacetCounts {
  const { include, exclude } = filterOf(query, id);
  const asked = facet.closed ?? [...include, ...exclude];
  const counts = new Map(asked.map((value) => [value, 0]));
  for (const { asset } of entries)
    for (const value of facet.values(asset)) counts.set(value, (counts.get(value) ?? 0) + 1);
  const values = [...counts].map(([value, count]) => ({ value, count }));
  if (!facet.closed) values.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
  return { size: entries.length, values };
}

/** An engine of plain objects, filters and sorts: slow, short and obviously right. The real one is compared to it. */
export function createReferenceEngine(): QueryEngine {
  const entries: (Entry | undefined)[] = [];
  const live = () => entries.filter((entry) => entry !== undefined);
  const at = (row: Row): Entry => {
    const entry = entries[row];
    if (!entry) throw new RangeError(`No row ${row}`);
    return entry;
  };
  const keys = new Map<string, Row>();
  const find = (key: string) => keys.get(key) ?? -1;
  const addressOf = (url: string) => url.slice(url.lastIndexOf("/") + 1);

  function run(query: AssetQuery, range: VisibleRange): Found {
    const { terms, notice } = parseSearch(query.text);
    const tests = conditionsOf(query);
    const shown = (entry: Entry) => createdOf(entry) <= range.ceiling[entry.asset.kind];
    const passing = (without?: string) =>
      live().filter((entry) =>
        Object.entries(tests).every(([name, test]) => name === without || test(entry)),
      );
    const matching = passing().filter(shown);
    const floor = query.sort === "newest" ? range.floor : -Infinity;
    const visible = matching.filter((entry) => createdOf(entry) >= floor);
    return {
      rows: Uint32Array.from(sorted(visible, query), (entry) => entry.row),
      held: passing().length - matching.length,
      pending: matching.length - visible.length,
      total: live().filter((entry) => shown(entry) && tests.kind?.(entry)).length,
      facets: perFacet((facet, id) => countsOf(passing(id).filter(shown), facet, id, query)),
      terms,
      notice,
    };
  }

  return {
    count: (kind) => live().filter((entry) => entry.asset.kind === kind).length,
    put(asset, location) {
      const known = find(keyOf(asset));
      const row = known < 0 ? entries.length : known;
      const text = normalize(asset.prompt);
      entries[row] = { row, asset, location, colour: entries[row]?.colour ?? 0xffffffff, text };
      keys.set(keyOf(asset), row);
      return { row, added: known < 0 };
    },
    remove(row) {
      keys.delete(keyOf(at(row).asset));
      entries[row] = undefined;
    },
    find: (key) => find(keyOf(key)),
    findMedia(sealedUrl) {
      const address = addressOf(sealedUrl);
      const has = ({ asset }: Entry) =>
        addressOf(asset.url) === address ||
        (asset.kind === "video" &&
          asset.lastFrameImageUrl !== undefined &&
          addressOf(asset.lastFrameImageUrl) === address);
      return live().find(has)?.row ?? -1;
    },
    locate: (row) => entries[row]?.location,
    kind: (row) => at(row).asset.kind,
    created: (row) => createdOf(at(row)),
    setColour(row, colour) {
      at(row).colour = colour;
    },
    setShape() {},
    rows: () => live().map((entry) => entry.row),
    run,
    project(rows) {
      const found = Array.from(rows, at);
      return {
        aspects: Float32Array.from(found, ({ asset }) => asset.width / asset.height),
        created: Float64Array.from(found, createdOf),
        videos: Uint8Array.from(found, ({ asset }) => (asset.kind === "video" ? 1 : 0)),
        colours: Uint32Array.from(found, ({ colour }) => colour),
      };
    },
    save: () => ({ format: 0, buffers: [], meta: structuredClone(entries) }),
  };
}
