import fc from "fast-check";
import { expect, it } from "vitest";
import { type Asset, keyOf } from "#contract/asset.ts";
import { allFacets } from "#contract/facets.ts";
import type { MarkChange, Marks } from "#contract/marks.ts";
import { packChange } from "#contract/packed-marks.ts";
import type { AssetQuery } from "#contract/query.ts";
import { hashOf } from "#shared/hash.ts";
import { createEngine, loadEngine } from "./create-engine.ts";
import type { QueryEngine, VisibleRange } from "./query-engine.ts";
import { asset, marks, query, visibleRange } from "./testing/arbitraries.ts";
import { createReferenceEngine } from "./testing/reference-engine.ts";

/** A change to a library, made to both engines. */
type Edit =
  | { edit: "put"; asset: Asset }
  | { edit: "remove"; nth: number }
  | { edit: "colour"; nth: number; colour: number }
  | { edit: "mark"; nth: number; marks: Marks }
  | { edit: "show"; nth: number; change: MarkChange }
  | { edit: "reload" };

const edit: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 12, arbitrary: asset.map((a): Edit => ({ edit: "put", asset: a })) },
  { weight: 2, arbitrary: fc.nat(20).map((nth): Edit => ({ edit: "remove", nth })) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.nat(20), fc.nat(0xffffff))
      .map(([nth, colour]): Edit => ({ edit: "colour", nth, colour })),
  },
  {
    weight: 6,
    arbitrary: fc.tuple(fc.nat(20), marks).map(([nth, said]): Edit => ({ edit: "mark", nth, marks: said })),
  },
  {
    weight: 3,
    arbitrary: fc
      .tuple(fc.nat(20), marks)
      .map(([nth, { rating, hidden }]): Edit => ({ edit: "show", nth, change: { rating, hidden } })),
  },
  { weight: 1, arbitrary: fc.constant<Edit>({ edit: "reload" }) },
);

const mediaOf = (a: Asset) => [
  a.url,
  ...(a.kind === "video" && a.lastFrameImageUrl ? [a.lastFrameImageUrl] : []),
];

function expectSame({ engine, reference, assets }: Pair): void {
  const rows = [...reference.rows()];
  const { size } = reference.prompts();
  expect(engine.prompts().size).toBe(size);
  for (let prompt = 0; prompt < size; prompt++)
    expect(engine.promptHash(prompt)).toEqual(reference.promptHash(prompt));
  expect([...engine.rows()]).toEqual(rows);
  expect(engine.markedRows()).toEqual(reference.markedRows());
  for (const kind of ["image", "video"] as const) expect(engine.count(kind)).toBe(reference.count(kind));
  expect(engine.project(Uint32Array.from(rows))).toEqual(reference.project(Uint32Array.from(rows)));
  const hashes = engine.hashesOf(rows);
  expect(hashes).toEqual(reference.hashesOf(rows));
  expect(engine.findHashes(hashes)).toEqual(rows);
  // Those of a removed asset are found no more, or where it has come again.
  const all = Uint32Array.from(assets.map((a) => hashOf(keyOf(a))).flatMap(({ low, high }) => [low, high]));
  expect(engine.findHashes(all)).toEqual(reference.findHashes(all));
  for (const row of rows) {
    expect(engine.locate(row)).toEqual(reference.locate(row));
    expect(engine.kind(row)).toBe(reference.kind(row));
    expect(engine.created(row)).toBe(reference.created(row));
    expect(engine.prompts().ofRow[row]).toBe(reference.prompts().ofRow[row]);
    for (const id of ["model", "ratio", "style", "made"] as const)
      expect(engine.valuesAt(row, id).toSorted()).toEqual(reference.valuesAt(row, id).toSorted());
  }
  // Of several assets with one address either may be named, so the latest state of each row is asked for.
  const latest = new Map(assets.map((a) => [reference.find(a), a]));
  for (const a of assets) {
    expect(engine.find(a)).toBe(reference.find(a));
    for (const url of mediaOf(a)) {
      const found = engine.findMedia(url);
      expect(found < 0).toBe(reference.findMedia(url) < 0);
      if (found >= 0) expect(mediaOf(latest.get(found) as Asset)).toContain(url);
    }
  }
}

/** The two engines, and every asset that was put. */
interface Pair {
  engine: QueryEngine;
  reference: QueryEngine;
  assets: Asset[];
}

function apply(pair: Pair, change: Edit, n: number): void {
  const { engine, reference } = pair;
  if (change.edit === "put") {
    const location = { page: n, slot: n % 7 };
    expect(engine.put(change.asset, location)).toEqual(reference.put(change.asset, location));
    pair.assets.push(change.asset);
    return;
  }
  if (change.edit === "reload") {
    pair.engine = loadEngine(structuredClone(engine.save()));
    return;
  }
  const live = [...reference.rows()];
  const row = live[change.nth % live.length];
  if (row === undefined) return;
  const [shown = 0] = reference.project(Uint32Array.of(row)).marks;
  for (const one of [engine, reference]) {
    if (change.edit === "remove") one.remove(row);
    else if (change.edit === "show") {
      const { keep, set } = packChange(change.change);
      one.setShown(row, (shown & keep) | set);
    } else if (change.edit === "mark") one.setMarks(row, change.marks);
    else one.setColour(row, change.colour);
  }
}

/** Rows and counts, in either order of asking. */
function expectSameAnswer({ engine, reference }: Pair, query: AssetQuery, range: VisibleRange): void {
  for (const { id } of allFacets)
    expect(engine.counts(query, range, id)).toEqual(reference.counts(query, range, id));
  expect(engine.run(query, range)).toEqual(reference.run(query, range));
}

it("equals plain filters and sorts, whatever was put, replaced, removed and reloaded", () => {
  const edits = fc.array(edit, { maxLength: 40 });
  const questions = fc.array(fc.tuple(query, visibleRange), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(edits, questions, (changes, asked) => {
      const pair: Pair = { engine: createEngine(), reference: createReferenceEngine(), assets: [] };
      for (const [n, change] of changes.entries()) {
        apply(pair, change, n);
        // Asking in between must not disturb what is asked later.
        const [q, w] = asked[n % asked.length] ?? [];
        if (n % 5 === 0 && q && w) expectSameAnswer(pair, q, w);
      }
      expectSame(pair);
      for (const [q, w] of asked) expectSameAnswer(pair, q, w);
    }),
    { seed: 7, numRuns: 400 },
  );
});

it("equals them in a library large enough for every way of counting", () => {
  const seed = 11;
  const some = fc.sample(asset, { seed, numRuns: 300 });
  const said = fc.sample(marks, { seed, numRuns: 50 });
  const pair: Pair = { engine: createEngine(), reference: createReferenceEngine(), assets: [] };
  for (let n = 0; n < 1500; n++) {
    const one = some[(n * 7) % some.length]!;
    apply(pair, { edit: "put", asset: { ...one, id: `${one.id} ${n}` } }, n);
  }
  const questions = fc.sample(fc.tuple(query, visibleRange), { seed, numRuns: 6 });
  // Nothing marked, then few, then more.
  for (const every of [0, 100, 5]) {
    for (const [n, row] of [...pair.reference.rows()].entries()) {
      if (every === 0 || n % every > 0) continue;
      const found = said[n % said.length]!;
      for (const one of [pair.engine, pair.reference]) one.setMarks(row, found);
    }
    for (const [q, w] of questions) expectSameAnswer(pair, q, w);
    apply(pair, { edit: "remove", nth: every }, 0);
    apply(pair, { edit: "reload" }, 0);
  }
});
