import { expect, it } from "vitest";
import type { QueryResult } from "#catalog/index.ts";
import { everything } from "#contract/everything.ts";
import { areEqual, withSameArrays } from "./same-arrays.ts";

const result = (version: number, marks: number[]): QueryResult => ({
  query: everything,
  version,
  rows: Uint32Array.of(7, 2),
  aspects: Float32Array.of(1, 1.5),
  created: Float64Array.of(20, 10),
  videos: Uint8Array.of(0, 1),
  colours: Uint32Array.of(5, 6),
  marks: Uint16Array.from(marks),
  total: 2,
  held: 0,
  pending: 0,
  hiddenOut: 0,
  records: [],
  terms: [],
  notice: null,
});

it("keeps the arrays that say the same as before, and takes all else as it comes", () => {
  const before = result(3, [0, 0]);
  const now = withSameArrays(result(4, [0, 1]), before);
  expect(now).toEqual(result(4, [0, 1]));
  for (const name of ["rows", "aspects", "created", "videos", "colours"] as const)
    expect(now[name]).toBe(before[name]);
});

it("takes a longer or a first result as it is", () => {
  const before = { ...result(3, [0, 0]), rows: Uint32Array.of(7, 2, 1) };
  const now = result(4, [0, 0]);
  expect(withSameArrays(now, before).rows).toBe(now.rows);
  expect(withSameArrays(now, undefined)).toBe(now);
});

it("tells arrays apart by each of their numbers and texts, also those that begin anywhere", () => {
  const bytes = (...all: number[]) => Uint8Array.from(all);
  expect(areEqual(bytes(1, 2, 3, 4, 5), bytes(1, 2, 3, 4, 5))).toBe(true);
  for (let at = 0; at < 5; at++)
    expect(areEqual(bytes(1, 2, 3, 4, 5), bytes(1, 2, 3, 4, 5).with(at, 9))).toBe(false);
  expect(areEqual(bytes(0, 1, 2, 3, 4, 5).subarray(1), bytes(1, 2, 3, 4, 5))).toBe(true);
  expect(areEqual(Uint32Array.of(1), Float64Array.of(1))).toBe(false);
  expect(areEqual(["fox"], ["fox"])).toBe(true);
  expect(areEqual(["fox"], ["hen"])).toBe(false);
  expect(areEqual([], [])).toBe(true);
});
