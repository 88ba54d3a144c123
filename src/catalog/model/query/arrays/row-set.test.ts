import { expect, it } from "vitest";
import { count, wordsFor } from "./bitset.ts";
import { RowSet } from "./row-set.ts";

it.each([
  ["rare", 1000],
  ["common", 2],
])("holds the rows of a %s value", (_, every) => {
  const set = new RowSet();
  const rows = Array.from({ length: 200 }, (_row, i) => i * every);
  for (const row of rows) set.add(row);
  for (const row of rows.slice(0, 50)) set.delete(row);
  const target = new Uint32Array(wordsFor(200 * every));
  set.uniteInto(target);
  expect(set.size).toBe(150);
  expect(count(target)).toBe(150);
  expect(set.countIn(target)).toBe(150);
  expect(set.countIn(new Uint32Array(1).fill(1))).toBe(0);
});
