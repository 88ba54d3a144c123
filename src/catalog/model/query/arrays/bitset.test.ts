import fc from "fast-check";
import { expect, it } from "vitest";
import { Bitset, count, countBoth, forEach, has, intersect, subtract, unite } from "./bitset.ts";

const members = fc.uniqueArray(fc.nat(200), { maxLength: 60 });

function bitsOf(rows: readonly number[], words = 7): Uint32Array<ArrayBuffer> {
  const set = new Bitset();
  for (const row of rows) set.set(row);
  return set.copy(words * 32);
}

function rowsOf(bits: Uint32Array<ArrayBuffer>): number[] {
  const rows: number[] = [];
  forEach(bits, (row) => rows.push(row));
  return rows;
}

const ascending = (rows: Iterable<number>) => [...rows].sort((a, b) => a - b);

it("agrees with sets", () => {
  fc.assert(
    fc.property(members, members, (a, b) => {
      const other = new Set(b);
      const both = a.filter((row) => other.has(row));
      expect(rowsOf(bitsOf(a))).toEqual(ascending(a));
      expect(count(bitsOf(a))).toBe(a.length);
      expect(countBoth(bitsOf(a), bitsOf(b))).toBe(both.length);
      const results = [intersect, subtract, unite].map((combine) => {
        const bits = bitsOf(a);
        combine(bits, bitsOf(b));
        return rowsOf(bits);
      });
      expect(results).toEqual([
        ascending(both),
        ascending(a.filter((row) => !other.has(row))),
        ascending(new Set([...a, ...b])),
      ]);
    }),
    { seed: 1 },
  );
});

it("takes what a shorter operand lacks for empty", () => {
  const bits = bitsOf([1, 40, 100]);
  const short = bitsOf([1, 2], 1);
  expect(countBoth(bits, short)).toBe(1);
  subtract(bits, short);
  expect(rowsOf(bits)).toEqual([40, 100]);
  unite(bits, short);
  expect(rowsOf(bits)).toEqual([1, 2, 40, 100]);
  intersect(bits, short);
  expect(rowsOf(bits)).toEqual([1, 2]);
});

it("forgets a row beyond its end without growing", () => {
  const set = new Bitset();
  set.assign(100_000, false);
  expect(set.bits.length).toBeLessThan(100);
  set.assign(100_000, true);
  expect(has(set.bits, 100_000)).toBe(true);
});
