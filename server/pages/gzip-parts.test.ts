import { gunzipSync } from "node:zlib";
import { expect, it } from "vitest";
import { gzipOf, packEnd } from "./gzip-parts.ts";

it.each([
  ["", ""],
  ["", "ends alone"],
  ["begins alone", ""],
  ['{"account":"0123456789abcdef",', `"items":[${'"狐 a fox in the snow", '.repeat(5_000)}]}`],
])("packs a beginning and an end as one text: %.20s", async (beginning, end) => {
  const bytes = Buffer.from(end);
  const packed = gzipOf(Buffer.from(beginning), bytes, await packEnd(bytes));
  // Node checks the sum and the length that stand at the end.
  expect(gunzipSync(packed).toString()).toBe(beginning + end);
});

it("refuses a beginning that fits no block", () => {
  expect(() => gzipOf(Buffer.alloc(65_536), Buffer.alloc(0), Buffer.alloc(0))).toThrow(RangeError);
});
