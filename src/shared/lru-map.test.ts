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
