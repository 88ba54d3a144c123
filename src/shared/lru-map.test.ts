import { expect, it } from "vitest";
import { LruMap } from "./lru-map.ts";

it("forgets what was used longest ago", () => {
  const map = new LruMap<string, number>(2);
  map.set("a", 1);
  map.set("b", 2);
  map.get("a");
  map.set("c", 3);
  expect([map.get("a"), map.get("b"), map.get("c")]).toEqual([1, undefined, 3]);
  map.delete("a");
  expect(map.has("a")).toBe(false);
});

it("forgets as many as a heavy entry needs room for, and knows what is left", () => {
  const map = new LruMap<string, string>(10, (text) => text.length);
  map.set("a", "four");
  map.set("b", "four");
  map.set("a", "two");
  expect(map.weight).toBe(7);
  map.set("c", "seven..");
  expect([map.has("b"), map.has("a"), map.has("c")]).toEqual([false, true, true]);
  map.delete("a");
  map.delete("a");
  expect(map.weight).toBe(7);
});
