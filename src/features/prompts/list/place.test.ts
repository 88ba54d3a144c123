import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { keepPlace, keptPlace } from "./place.ts";

const kept = new Map<string, string>();
beforeEach(() =>
  vi.stubGlobal("sessionStorage", {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  }),
);
afterEach(() => {
  vi.unstubAllGlobals();
  kept.clear();
});

const top = { top: 0, current: -1 };

it("returns to the list that was left last, and opens every other one at its top", () => {
  keepPlace("?q=fox", { top: 40, current: 42 });
  expect(keptPlace("?q=fox")).toEqual({ top: 40, current: 42 });
  expect(keptPlace("")).toEqual(top);
});

it.each(["", "null", "[]", "{", '{"list":"","top":"a"}', '{"list":"","top":1.5}'])(
  "opens at the top where %j is kept",
  (content) => {
    keepPlace("", top);
    for (const key of kept.keys()) kept.set(key, content);
    expect(keptPlace("")).toEqual(top);
  },
);
