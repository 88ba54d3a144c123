import { expect, it } from "vitest";
import type { QueryResult } from "#catalog/index.ts";
import { everything } from "#contract/everything.ts";
import { onlyRows } from "./only-rows.ts";
import { RowSet } from "./row-set.ts";

const result: QueryResult = {
  query: everything,
  version: 3,
  rows: Uint32Array.of(7, 2, 9, 4),
  aspects: Float32Array.of(1, 2, 3, 4),
  created: Float64Array.of(40, 30, 20, 10),
  videos: Uint8Array.of(0, 1, 0, 1),
  colours: Uint32Array.of(5, 6, 7, 8),
  marks: Uint16Array.of(1, 2, 3, 4),
  total: 4,
  held: 2,
  pending: 1,
  hiddenOut: 1,
  records: [],
  terms: [],
  notice: null,
};

it("keeps the items of a set, with all that is known of each, in the result's order", () => {
  const only = onlyRows(result, new RowSet(Uint32Array.of(4, 7, 100)));
  expect(only).toEqual({
    ...result,
    rows: Uint32Array.of(7, 4),
    aspects: Float32Array.of(1, 4),
    created: Float64Array.of(40, 10),
    videos: Uint8Array.of(0, 1),
    colours: Uint32Array.of(5, 8),
    marks: Uint16Array.of(1, 4),
    held: 0,
    pending: 0,
    hiddenOut: 0,
  });
});
