import { expect, it } from "vitest";
import { everything } from "#contract/query.ts";
import { clearFilters, toggleExclude, toggleInclude, toggleReference } from "./edit-query.ts";

it("moves a value between asked for and left out", () => {
  const excluded = toggleExclude(everything, "model", "veo3.1");
  expect(excluded.model).toEqual({ include: [], exclude: ["veo3.1"] });
  const included = toggleInclude(excluded, "model", "veo3.1");
  expect(included.model).toEqual({ include: ["veo3.1"], exclude: [] });
  expect(toggleInclude(included, "model", "veo3.1")).toEqual(everything);
});

it("gives equal queries for the same values in any order of clicks", () => {
  const one = toggleInclude(toggleInclude(everything, "ratio", "16:9"), "ratio", "1:1");
  const other = toggleInclude(toggleInclude(everything, "ratio", "1:1"), "ratio", "16:9");
  expect(JSON.stringify(one)).toBe(JSON.stringify(other));
});

it("asks for either again when the same choice about references is made twice", () => {
  const without = toggleReference(toggleReference(everything, true), false);
  expect(without.reference).toBe(false);
  expect(toggleReference(without, false).reference).toBeNull();
});

it("clears filters but not what was typed, the route or the order", () => {
  const q = { ...everything, kind: "video" as const, text: "fox", sort: "shuffle" as const, seed: 7 };
  expect(clearFilters(toggleInclude(toggleReference(q, true), "style", ""))).toEqual(q);
});
