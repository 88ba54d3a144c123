import { type Asset, keyOf } from "#contract/asset.ts";
import {
  allFacets,
  type Facet,
  type FacetId,
  facetOf,
  leftOut,
  numberOf,
  valuesOf,
} from "#contract/facets.ts";
import { type Marks, noMarks } from "#contract/marks.ts";
import { packMarks, unpackMarks } from "#contract/packed-marks.ts";
import { promptHash, promptIdentity, promptName } from "#contract/prompts/prompt-name.ts";
import { type AssetQuery, filterOf } from "#contract/query.ts";
import { hashOf } from "#shared/hash.ts";
import type { FacetCounts, Row } from "../../../catalog.ts";
import type { Found, QueryEngine, RecordLocation, VisibleRange } from "../query-engine.ts";
import { asksOf, type Expression } from "../search/expression.ts";
import { parseSearch } from "../search/parse.ts";
import { localRange } from "../search/period.ts";
import { normalize } from "../search/tokenize.ts";
import { shuffleKey } from "../sorts.ts";

interface Entry {
  row: Row;
  asset: Asset;
  location: RecordLocation;
  colour: number;
  marks: Marks;
  /** The prompt, normalised. */
  text: string;
}

const valuesIn = ({ asset, marks }: Entry, facet: Facet) => valuesOf(facet, asset, marks);

const createdOf = (entry: Entry) => Date.parse(entry.asset.createdDate);

function matches(entry: Entry, expression: Expression): boolean {
  switch (expression.is) {
    case "all":
      return expression.of.every((part) => matches(entry, part));
    case "any":
      return expression.of.some((part) => matches(entry, part));
    case "not":
      return !matches(entry, expression.of);
    case "text": {
      const wanted = expression.tokens.join(" ");
      return entry.text.includes(expression.whole ? ` ${wanted} ` : wanted);
    }
    case "part": {
      const values = valuesIn(entry, facetOf(expression.facet));
      if (expression.part === "") return values.every((value) => value === "");
      return values.some((value) => normalize(value).includes(expression.part));
    }
    case "value":
      return valuesIn(entry, facetOf(expression.facet)).includes(expression.value);
    case "some":
      return valuesIn(entry, facetOf(expression.facet)).length > 0;
    case "note":
      return entry.marks.note !== "" && normalize(entry.marks.note).includes(expression.part);
    case "number": {
      const number = numberOf(facetOf(expression.facet), entry.asset, entry.marks);
      return number !== undefined && number * 1000 >= expression.from && number * 1000 <= expression.to;
    }
    case "created":
      return createdOf(entry) >= expression.from && createdOf(entry) < expression.before;
  }
}

const isLeftOut = (entry: Entry) => valuesIn(entry, facetOf(leftOut.facet)).includes(leftOut.value);

/** Whether a query asks nothing of what is left out then. */
function leavesOut(query: AssetQuery): boolean {
  const { include, exclude } = filterOf(query, leftOut.facet);
  return include.length + exclude.length === 0 && !asksOf(parseSearch(query.text).expression, leftOut.facet);
}

type Test = (entry: Entry) => boolean;

/** The expressions of a query by name, so that a facet can be counted without its own. */
function conditionsOf(query: AssetQuery): Record<string, Test> {
  const tests: Record<string, Test> = {};
  for (const facet of allFacets) {
    const { include, exclude } = filterOf(query, facet.id);
    tests[facet.id] = (entry) => {
      const values = valuesIn(entry, facet);
      const wanted = include.length === 0 || values.some((value) => include.includes(value));
      return wanted && !values.some((value) => exclude.includes(value));
    };
  }
  const { start, end } = localRange(query.from, query.to);
  const { expression } = parseSearch(query.text);
  if (leavesOut(query)) tests[leftOut.facet] = (entry) => !isLeftOut(entry);
  tests.range = (entry) => createdOf(entry) >= start && createdOf(entry) < end;
  tests.text = (entry) => matches(entry, expression);
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
  if (query.sort === "rating") return newest.sort((a, b) => b.marks.rating - a.marks.rating);
  if (query.sort === "shuffle") return newest.sort((a, b) => shuffle(a) - shuffle(b));
  return newest;
}

function countsOf(entries: Entry[], facet: Facet, id: FacetId, query: AssetQuery): FacetCounts {
  const { include, exclude } = filterOf(query, id);
  const asked = facet.closed ?? [...include, ...exclude];
  const counts = new Map(asked.map((value) => [value, 0]));
  for (const entry of facet.unlisted ? [] : entries)
    for (const value of valuesIn(entry, facet)) counts.set(value, (counts.get(value) ?? 0) + 1);
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
  const prompts = new Map<string, number>();
  const find = (key: string) => keys.get(key) ?? -1;
  const promptNumber = ({ asset }: Entry) => prompts.get(promptIdentity(asset.prompt)) ?? -1;
  const addressOf = (url: string) => url.slice(url.lastIndexOf("/") + 1);

  const passing = (tests: Record<string, Test>, without?: string) =>
    live().filter((entry) => Object.entries(tests).every(([name, test]) => name === without || test(entry)));
  const shownIn =
    ({ ceiling }: VisibleRange): Test =>
    (entry) =>
      createdOf(entry) <= ceiling[entry.asset.kind];

  function run(query: AssetQuery, range: VisibleRange): Found {
    const { terms, notice } = parseSearch(query.text);
    const tests = conditionsOf(query);
    const shown = shownIn(range);
    const passed = passing(tests);
    const matching = passed.filter(shown);
    const floor = query.sort === "newest" ? range.floor : -Infinity;
    const visible = matching.filter((entry) => createdOf(entry) >= floor);
    return {
      rows: Uint32Array.from(sorted(visible, query), (entry) => entry.row),
      held: passed.length - matching.length,
      pending: matching.length - visible.length,
      total: live().filter(
        (entry) => shown(entry) && tests.kind?.(entry) && !(leavesOut(query) && isLeftOut(entry)),
      ).length,
      hiddenOut: leavesOut(query) ? passing(tests, leftOut.facet).filter(shown).filter(isLeftOut).length : 0,
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
      const { colour = 0xffffffff, marks = noMarks } = entries[row] ?? {};
      entries[row] = { row, asset, location, colour, marks, text };
      keys.set(keyOf(asset), row);
      const identity = promptIdentity(asset.prompt);
      if (!prompts.has(identity)) prompts.set(identity, prompts.size);
      return { row, added: known < 0 };
    },
    remove(row) {
      keys.delete(keyOf(at(row).asset));
      entries[row] = undefined;
    },
    find: (key) => find(keyOf(key)),
    hashesOf: (rows) =>
      Uint32Array.from(
        Array.from(rows, (row) => hashOf(keyOf(at(row).asset))).flatMap(({ low, high }) => [low, high]),
      ),
    findHashes: (hashes) =>
      Array.from({ length: hashes.length / 2 }, (_, i) =>
        live().find(({ asset }) => {
          const { low, high } = hashOf(keyOf(asset));
          return low === hashes[i * 2] && high === hashes[i * 2 + 1];
        }),
      ).flatMap((entry) => (entry ? [entry.row] : [])),
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
    rank: (row) => hashOf(keyOf(at(row).asset)).low,
    setColour(row, colour) {
      at(row).colour = colour;
    },
    setShape() {},
    setMarks(row, marks) {
      at(row).marks = marks;
    },
    setShown(row, packed) {
      const { hasNote, hasTags, ...shown } = unpackMarks(packed);
      at(row).marks = { ...at(row).marks, ...shown };
    },
    rows: () => live().map((entry) => entry.row),
    markedRows: () =>
      live()
        .filter(({ marks }) => packMarks(marks) !== 0)
        .map((entry) => entry.row),
    prompts: () => ({
      ofRow: Uint32Array.from(entries, (entry) => (entry ? promptNumber(entry) : 0)),
      size: prompts.size,
    }),
    findPrompt: (name) =>
      prompts.get([...prompts.keys()].find((text) => promptName(text) === name) ?? "") ?? -1,
    promptName: (prompt) => promptName([...prompts.keys()][prompt] ?? ""),
    promptHash: (prompt) => promptHash([...prompts.keys()][prompt] ?? ""),
    valuesAt: (row, id) => valuesIn(at(row), facetOf(id)),
    run,
    counts: (query, range, id) =>
      countsOf(passing(conditionsOf(query), id).filter(shownIn(range)), facetOf(id), id, query),
    project(rows) {
      const found = Array.from(rows, at);
      return {
        aspects: Float32Array.from(found, ({ asset }) => asset.width / asset.height),
        created: Float64Array.from(found, createdOf),
        videos: Uint8Array.from(found, ({ asset }) => (asset.kind === "video" ? 1 : 0)),
        colours: Uint32Array.from(found, ({ colour }) => colour),
        marks: Uint16Array.from(found, ({ marks }) => packMarks(marks)),
      };
    },
    save: () => ({ format: 0, buffers: [], meta: structuredClone(entries) }),
  };
}
