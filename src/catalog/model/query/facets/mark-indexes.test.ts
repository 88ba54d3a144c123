import { describe, expect, it } from "vitest";
import { type FacetId, facetOf, type MarkFacet } from "#contract/facets.ts";
import { type Marks, noMarks } from "#contract/marks.ts";
import { type Bits, has, put, wordsFor } from "../arrays/bitset.ts";
import { Counted } from "../arrays/counted.ts";
import { Growing } from "../arrays/growing.ts";
import { SnapshotReader, SnapshotWriter } from "../arrays/snapshot.ts";
import { MarkIndexes } from "./mark-indexes.ts";

function markFacet(id: FacetId): MarkFacet {
  const facet = facetOf(id);
  if (facet.of !== "marks") throw new TypeError(`${id} is a facet of assets`);
  return facet;
}

const size = 20_000;
const everyRow = Array.from({ length: size }, (_, row) => row);

/** Every third row is marked, with one of `tags` tags and at times a second one, or six of them. */
function marksOf(row: number, tags: number): Marks {
  if (row % 3 > 0) return noMarks;
  const more = row % 35 === 0 ? 5 : row % 5 === 0 ? 1 : 0;
  const names = Array.from({ length: 1 + more }, (_, i) => `tag ${(row + i) % tags}`);
  return { ...noMarks, rating: ((row / 3) % 6) | 0, hidden: row % 2 === 0, tags: [...new Set(names)].sort() };
}

const newColumn = () => Growing.from(Uint16Array, new Uint16Array(size));

interface Filled {
  column: Growing<Uint16Array<ArrayBuffer>>;
  indexes: MarkIndexes;
}

function filled(marksAt: (row: number) => Marks): Filled {
  const column = newColumn();
  const indexes = new MarkIndexes(column);
  for (const row of everyRow) {
    // What was there before must leave no trace.
    if (row % 7 === 0) indexes.set(row, marksAt(row + 1));
    indexes.set(row, marksAt(row));
  }
  return { column, indexes };
}

function reloaded({ column, indexes }: Filled): MarkIndexes {
  const writer = new SnapshotWriter();
  const stored = structuredClone(indexes.save(writer));
  return new MarkIndexes(column, { reader: new SnapshotReader(writer.buffers), rows: size, stored });
}

function bitsOf(rows: readonly number[]): Bits {
  const bits = new Uint32Array(wordsFor(size));
  for (const row of rows) put(bits, row);
  return bits;
}

const rowsIn = (bits: Bits) => everyRow.filter((row) => has(bits, row));

/** All rows, most, not half, some that lie together, and few: each is counted in another way. */
const bases = [
  everyRow,
  everyRow.filter((row) => row % 11 > 0),
  everyRow.filter((row) => row % 5 < 2),
  everyRow.slice(5000, 5600),
  everyRow.slice(3, 40),
];

describe.each([
  ["rating", 3],
  ["hidden", 3],
  ["tag", 4],
  ["tag", 300],
] as const)("the facet %s, of %i tags", (id, tags) => {
  const facet = markFacet(id);
  const marksAt = (row: number) => marksOf(row, tags);
  const fresh = filled(marksAt);
  const indexes = [fresh.indexes, reloaded(fresh)].map((all) => all.of(id));

  it("counts each value in any set of rows", () => {
    for (const index of indexes)
      for (const base of bases) {
        const expected = new Map<string, number>();
        for (const value of base.flatMap((row) => facet.values(marksAt(row))))
          expected.set(value, (expected.get(value) ?? 0) + 1);
        const counts = index.counts(new Counted(bitsOf(base)));
        const counted = index.values.map((value, code) => [value, counts[code]!] as const);
        expect(new Map(counted.filter(([, count]) => count > 0))).toEqual(expected);
      }
  });

  it("finds the rows of a value, of a part of it, of any value and of a number", () => {
    for (const index of indexes) {
      const found = (unite: (target: Bits) => void) => {
        const target = bitsOf([]);
        unite(target);
        return rowsIn(target);
      };
      const having = (test: (values: readonly string[]) => boolean) =>
        everyRow.filter((row) => test(facet.values(marksAt(row))));
      for (const value of index.values.slice(0, 5)) {
        expect(found((t) => index.uniteInto(t, value))).toEqual(having((v) => v.includes(value)));
        expect(found((t) => index.uniteMatching(t, value))).toEqual(
          having((v) => v.some((one) => ` ${one} `.includes(value))),
        );
      }
      expect(found((t) => index.uniteMatching(t, ""))).toEqual(having((v) => v.every((one) => one === "")));
      expect(found((t) => index.uniteSome(t))).toEqual(having((v) => v.length > 0));
      if (!facet.number) continue;
      const within = everyRow.filter((row) => marksAt(row).rating <= 2);
      expect(found((t) => index.uniteBetween(t, bitsOf(everyRow), 0, 2000))).toEqual(within);
    }
  });
});

it("keeps the notes over a reload, and forgets one that is taken away", () => {
  const fresh = filled((row) => ({ ...noMarks, note: row === 5 ? "A Fox" : row === 9 ? "foxes" : "" }));
  fresh.indexes.set(9, noMarks);
  for (const indexes of [fresh.indexes, reloaded(fresh)]) {
    const target = bitsOf([]);
    indexes.notes.uniteMatching(target, "fox");
    expect(rowsIn(target)).toEqual([5]);
    indexes.set(5, noMarks);
    indexes.notes.uniteMatching(target.fill(0), "fox");
    expect(rowsIn(target)).toEqual([]);
    indexes.set(5, { ...noMarks, note: "A Fox" });
  }
});

it("finds the rows of a tag that stands beside many others, as they change after it was asked for", () => {
  const tagged = (row: number, to: number): Marks => ({
    ...noMarks,
    tags: row % 2 === to ? ["common", `tag ${row % 40}`] : row % 3 === 0 ? [`tag ${row % 40}`] : [],
  });
  const fresh = filled((row) => tagged(row, 0));
  for (const indexes of [fresh.indexes, reloaded(fresh)]) {
    const found = () => {
      const target = bitsOf([]);
      indexes.of("tag").uniteInto(target, "common");
      return rowsIn(target);
    };
    expect(found()).toEqual(everyRow.filter((row) => row % 2 === 0));
    for (const row of everyRow) indexes.set(row, tagged(row, 1));
    expect(found()).toEqual(everyRow.filter((row) => row % 2 === 1));
    for (const row of everyRow.slice(0, 9_000)) indexes.set(row, noMarks);
    expect(found()).toEqual(everyRow.filter((row) => row % 2 === 1 && row >= 9_000));
    for (const row of everyRow) indexes.set(row, tagged(row, 0));
  }
});

it("keeps nothing for rows that nobody has marked", () => {
  const { indexes } = filled(() => noMarks);
  const writer = new SnapshotWriter();
  const stored = indexes.save(writer);
  expect(writer.buffers.map(({ byteLength }) => byteLength)).toEqual([0, 0]);
  expect(stored.notes.rows).toEqual([]);
  const rating = indexes.of("rating");
  expect(rating.counts(new Counted(bitsOf(everyRow)))[rating.values.indexOf("0")]).toBe(size);
});

it.each([
  ["a row too many", [size], [1]],
  ["a row twice", [4, 4], [1, 1]],
  ["a row without a tag", [4], [0]],
  ["a row of unknown tags", [4], [9999]],
])("refuses a snapshot with %s", (_, rows, numbers) => {
  const { column, indexes } = filled((row) => marksOf(row, 3));
  const stored = indexes.save(new SnapshotWriter());
  const reader = new SnapshotReader([Uint32Array.from(rows).buffer, Uint32Array.from(numbers).buffer]);
  expect(() => new MarkIndexes(column, { reader, rows: size, stored })).toThrow(/marked row|marks/);
});

it("refuses marks that nobody can have packed", () => {
  const { column, indexes } = filled(() => noMarks);
  column.set(3, 0xffff);
  const writer = new SnapshotWriter();
  const stored = indexes.save(writer);
  const reader = new SnapshotReader(writer.buffers);
  expect(() => new MarkIndexes(column, { reader, rows: size, stored })).toThrow("damaged");
});
