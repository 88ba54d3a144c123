import { expect, it } from "vitest";
import { noFilter } from "#contract/query.ts";
import { facetValues, shorten } from "./facet-values.ts";

const counts = Array.from({ length: 23 }, (_, n) => ({ value: `style ${n}`, count: 100 - n }));

it("keeps a chosen value that nothing has any more", () => {
  const values = facetValues([{ value: "a", count: 3 }], { include: ["gone"], exclude: ["a"] });
  expect(values).toEqual([
    { value: "a", count: 3, state: "excluded" },
    { value: "gone", count: 0, state: "included" },
  ]);
});

it("shortens a long list, but never hides what is chosen", () => {
  const values = facetValues(counts, { include: [], exclude: ["style 20"] });
  expect(shorten(values).map((v) => v.value)).toEqual([
    ...counts.slice(0, 8).map((c) => c.value),
    "style 20",
  ]);
});

it("does not hide a single value behind a button", () => {
  expect(shorten(facetValues(counts.slice(0, 9), noFilter))).toHaveLength(9);
});
