import { expect, it } from "vitest";
import { Buffers } from "./buffers.ts";

it("gives what was given back, the smallest that fits, and nothing to two", () => {
  const buffers = new Buffers(100_000_000);
  const [small, large] = [buffers.take(900_000), buffers.take(5_000_000)];
  for (const buffer of [large, small]) buffers.give(buffer);
  expect(buffers.take(800_000)).toBe(small);
  expect(buffers.take(800_000)).toBe(large);
  const other = buffers.take(800_000);
  expect(other.byteLength).toBeGreaterThanOrEqual(800_000);
  expect([small, large]).not.toContain(other);
});

it("keeps no more than it may", () => {
  const buffers = new Buffers(2_000_000);
  const taken = [1, 2, 3].map(() => buffers.take(1_000_000));
  for (const buffer of taken) buffers.give(buffer);
  const again = [1, 2, 3].map(() => buffers.take(1));
  expect(again.filter((buffer) => taken.includes(buffer))).toHaveLength(2);
});
