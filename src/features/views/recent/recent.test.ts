import { expect, it } from "vitest";
import { withoutSearch, withSearch } from "./recent.ts";

const after = (...texts: string[]) => texts.reduce<readonly string[]>(withSearch, []);

it("has the newest first, each once in any case, as it was typed last", () => {
  expect(after("fox", "wolf", "Fox")).toEqual(["Fox", "wolf"]);
  expect(after("fox", "fox ", " fox")).toEqual(["fox"]);
});

it("keeps no empty search, and no more than ten", () => {
  expect(after("", "  ")).toEqual([]);
  const many = after(...Array.from({ length: 30 }, (_, n) => `search ${n}`));
  expect(many).toHaveLength(10);
  expect(many[0]).toBe("search 29");
});

it("forgets one for good", () => {
  expect(withoutSearch(after("fox", "wolf"), "wolf")).toEqual(["fox"]);
  expect(withoutSearch([], "wolf")).toEqual([]);
});
