import fc from "fast-check";
import { expect, it } from "vitest";
import type { QueryResult } from "#catalog/index.ts";
import { everything } from "#contract/everything.ts";
import { type Marks, noMarks } from "#contract/marks.ts";
import { packMarks } from "#contract/packed-marks.ts";
import { type FoldedResult, foldResult } from "./fold-result.ts";

interface Item {
  /** 7 is for no family, 8 for one that came after the families were told. */
  family: number;
  marks: Partial<Marks>;
}

const item = fc.record<Item>({
  family: fc.nat(8),
  marks: fc.constantFrom<Partial<Marks>>({}, {}, {}, { favourite: true }, { rating: 3 }, { state: "reject" }),
});

const size = 7;

/** A result of so many items in which rows are no places, each item an hour older than the one before. */
function found(items: readonly Item[]) {
  const rows = Uint32Array.from(items, (_, i) => (i * 11) % 31);
  const ofRow = new Uint32Array(31).fill(size + 9);
  for (const [i, { family }] of items.entries()) ofRow[rows[i] ?? 0] = family === 8 ? size + 9 : family;
  const result: QueryResult = {
    query: everything,
    version: 4,
    rows,
    aspects: Float32Array.from(rows, (row) => 1 + row / 32),
    created: Float64Array.from(rows, (_, i) => 1.7e12 - i * 3_600_000),
    videos: Uint8Array.from(rows, (row) => row % 2),
    colours: Uint32Array.from(rows, (row) => row * 3),
    marks: Uint16Array.from(items, ({ marks }) => packMarks({ ...noMarks, ...marks })),
    total: 99,
    held: 2,
    pending: 5,
    hiddenOut: 3,
    records: [],
    terms: ["fox"],
    notice: null,
  };
  return { result, families: { ofRow, size } };
}

const worthOf = ({ marks }: Item) =>
  marks.state === "reject" ? -1 : (marks.rating ?? 0) + (marks.favourite ? 6 : 0);

/** The same by lists of plain objects: rows in their order, with the row whose date each has. */
function plainly(items: readonly Item[], opened: readonly number[]) {
  const { result } = found(items);
  const all = items.map((one, i) => ({ ...one, row: result.rows[i] ?? 0 }));
  const openedBy = new Map<number, number>();
  for (const row of opened) {
    const family = all.find((one) => one.row === row)?.family;
    if (family !== undefined && !openedBy.has(family)) openedBy.set(family, row);
  }
  const met = new Set<number>();
  return all.flatMap((one) => {
    if (one.family >= size) return [{ row: one.row, date: one.row, count: 1 }];
    if (met.has(one.family)) return [];
    met.add(one.family);
    const attempts = all.filter(({ family }) => family === one.family);
    const by = openedBy.get(one.family);
    if (by === undefined) {
      const best = attempts.toSorted((a, b) => worthOf(b) - worthOf(a))[0];
      return [{ row: best?.row, date: one.row, count: attempts.length }];
    }
    const others = attempts.filter(({ row }) => row !== by);
    return [by, ...others.map(({ row }) => row)].map((row) => ({ row, date: one.row, count: 1 }));
  });
}

const listed = ({ result, counts }: FoldedResult, of: QueryResult) =>
  Array.from(result.rows, (row, i) => ({
    row,
    date: of.rows[of.created.indexOf(result.created[i] ?? 0)],
    count: counts[i],
  }));

/** Folds in one go. */
function fold(...of: Parameters<typeof foldResult>): FoldedResult {
  const steps = foldResult(...of);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

const list = fc.array(item, { maxLength: 30 });
const some = fc.array(fc.nat(29), { maxLength: 4 });

it("folds as lists of plain objects do, and tells all of each item", () => {
  fc.assert(
    fc.property(list, some, (items, places) => {
      const { result, families } = found(items);
      const opened = places.flatMap((place) => result.rows[place] ?? []);
      const folded = fold(result, families, opened);
      expect(listed(folded, result)).toEqual(plainly(items, opened));
      for (const [i, row] of folded.result.rows.entries()) {
        const was = result.rows.indexOf(row);
        for (const name of ["aspects", "videos", "colours", "marks"] as const)
          expect(folded.result[name][i]).toBe(result[name][was]);
      }
      expect(folded.all).toBe(result.rows);
      const { total, held, pending, hiddenOut, terms } = folded.result;
      expect({ total, held, pending, hiddenOut, terms }).toEqual({
        total: 99,
        held: 2,
        pending: 5,
        hiddenOut: 3,
        terms: ["fox"],
      });
    }),
    { seed: 41, numRuns: 400 },
  );
});

it("loses nothing and shows nothing twice: what is not shown is counted, and all open are the flat list's", () => {
  fc.assert(
    fc.property(list, some, (items, places) => {
      const { result, families } = found(items);
      const opened = places.flatMap((place) => result.rows[place] ?? []);
      const folded = fold(result, families, opened);
      expect(new Set(folded.result.rows).size).toBe(folded.result.rows.length);
      expect(folded.counts.reduce((sum, count) => sum + count, 0)).toBe(items.length);
      expect([...folded.result.created]).toEqual([...folded.result.created].sort((a, b) => b - a));
      const unfolded = fold(result, families, [...result.rows]);
      expect([...unfolded.result.rows].sort()).toEqual([...result.rows].sort());
    }),
    { seed: 42, numRuns: 300 },
  );
});

it("tells where open families lie, and which item stands for a row", () => {
  fc.assert(
    fc.property(list, some, (items, places) => {
      const { result, families } = found(items);
      const familyOf = (row: number | undefined) => families.ofRow[row ?? 0] ?? 0;
      const opened = places.flatMap((place) => result.rows[place] ?? []);
      const folded = fold(result, families, opened);
      for (const { from, to } of folded.open) {
        expect(to - from).toBeGreaterThan(1);
        const within = new Set(Array.from(folded.result.rows.subarray(from, to), familyOf));
        expect(within.size).toBe(1);
        expect(opened.map(familyOf)).toContain([...within][0]);
      }
      for (const row of result.rows) {
        const place = folded.placeOf(row);
        if (familyOf(row) >= size) expect(place).toBe(-1);
        else expect(familyOf(folded.result.rows[place])).toBe(familyOf(row));
      }
    }),
    { seed: 43, numRuns: 300 },
  );
});

it("leaves what is marked in an open family where it is", () => {
  const items: Item[] = [0, 0, 1, 0].map((family) => ({ family, marks: {} }));
  const before = found(items);
  const opened = [before.result.rows[0] ?? 0];
  const rows = fold(before.result, before.families, opened).result.rows;
  const marked = found(items.map((one, i) => (i === 3 ? { ...one, marks: { favourite: true } } : one)));
  expect(fold(marked.result, marked.families, opened).result.rows).toEqual(rows);
});
