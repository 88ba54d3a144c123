import { expect, it } from "vitest";
import { RowSet } from "./row-set.ts";

it("takes no memory for rows that there are not", () => {
  const before = process.memoryUsage().arrayBuffers;
  const sets = Array.from({ length: 4 }, () => new RowSet(new Uint32Array()));
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(1_000_000);
  expect(sets.map(({ size }) => size)).toEqual([0, 0, 0, 0]);
});
