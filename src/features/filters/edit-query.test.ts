import { expect, it } from "vitest";
import { everything } from "#contract/everything.ts";
import { filterOf } from "#contract/query.ts";
import { askOnly, clearFilters, toggleExclude, toggleInclude } from "./edit-query.ts";

it("moves a value between asked for and left out", () => {
  const excluded = toggleExclude(everything, "model", "veo3.1");
  expect(filterOf(excluded, "model")).toEqual({ include: [], exclude: ["veo3.1"] });
  const included = toggleInclude(excluded, "model", "veo3.1");
  expect(filterOf(included, "model")).toEqual({ include: ["veo3.1"], exclude: [] });
  expect(toggleInclude(included, "model", "veo3.1")).toEqual(everything);
});

it("asks for one value alone, whatever was asked of its facet, and for any when asked again", () => {
  const several = toggleExclude(toggleInclude(everything, "model", "veo3.1"), "model", "nanobanana");
  const only = askOnly(toggleInclude(several, "ratio", "1:1"), "model", "flux-schnell");
  expect(filterOf(only, "model")).toEqual({ include: ["flux-schnell"], exclude: [] });
  expect(filterOf(only, "ratio").include).toEqual(["1:1"]);
  expect(filterOf(askOnly(only, "model", "flux-schnell"), "model")).toEqual({ include: [], exclude: [] });
});

it("gives equal queries for the same values in any order of clicks", () => {
  const one = toggleInclude(toggleInclude(everything, "ratio", "16:9"), "ratio", "1:1");
  const other = toggleInclude(toggleInclude(everything, "ratio", "1:1"), "ratio", "16:9");
  expect(JSON.stringify(one)).toBe(JSON.stringify(other));
});

it("lets one choice about references take the other's place, and asks for either when made twice", () => {
  const without = toggleInclude(toggleInclude(everything, "reference", "1"), "reference", "0");
  expect(filterOf(without, "reference").include).toEqual(["0"]);
  expect(toggleInclude(without, "reference", "0")).toEqual(everything);
});

it("clears filters but not what was typed, the route or the order", () => {
  const q = { ...everything, kind: "video" as const, text: "fox", sort: "shuffle" as const, seed: 7 };
  expect(clearFilters(toggleInclude(toggleInclude(q, "reference", "1"), "style", ""))).toEqual(q);
});
