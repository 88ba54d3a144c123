import { expect, it } from "vitest";
import type { QueryResult } from "#catalog/index.ts";
import { everything } from "#contract/query.ts";
import { withSameArrays } from "./same-arrays.ts";

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
