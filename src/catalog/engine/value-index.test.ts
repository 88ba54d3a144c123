import { expect, it } from "vitest";
import { wordsFor } from "./bitset.ts";
import { Growing } from "./growing.ts";
import { ValueIndex } from "./value-index.ts";

it("counts alike whether few or many rows are asked for, also with more values than 16 bits can number", () => {
  const size = 140_000;
  const index = new ValueIndex(new Growing(Uint32Array));
  const valueAt = (row: number) => (row % 2 === 0 ? "common" : `rare ${row}`);
  for (let row = 0; row < size; row++) index.add(row, valueAt(row));

  const all = new Uint32Array(wordsFor(size)).fill(0xffffffff);
  const some = new Uint32Array(wordsFor(size));
  some[0] = 0b1111;
  some[wordsFor(size) - 1] = 1 << 31;
  const countsOf = (base: Uint32Array<ArrayBuffer>, rows: number) => {
    const counts = index.counts(base, rows);
    return index.values.map((value, code) => [value, counts[code]]).filter(([, count]) => count);
  };

  expect(index.values).toHaveLength(size / 2 + 1);
  expect(countsOf(all, size).slice(0, 2)).toEqual([
    ["common", size / 2],
    ["rare 1", 1],
  ]);
  expect(countsOf(some, 5)).toEqual([
    ["common", 2],
    ["rare 1", 1],
    ["rare 3", 1],
    [`rare ${size - 1}`, 1],
  ]);
});
