import { expect, it } from "vitest";
import { familyWords, mostFrequent, usesWords } from "./facts-words.ts";

it("says how often a prompt was used", () => {
  expect(usesWords(1)).toBe("Used once");
  expect(usesWords(1400)).toBe("Used 1,400 times");
  expect(familyWords(14, 62)).toBe("14 prompts, used 62 times");
  expect(familyWords(1, 1)).toBe("1 prompt, used once");
});

it("names the most frequent values that are stated, and counts the rest unless it is one", () => {
  const values = (...names: string[]) => names.map((value) => ({ value, count: 1 }));
  const names = (...all: string[]) => {
    const { shown, more } = mostFrequent(values(...all), 2);
    return [...shown.map(({ value }) => value), more];
  };
  expect(names("a", "", "b")).toEqual(["a", "b", 0]);
  expect(names("a", "b", "c")).toEqual(["a", "b", "c", 0]);
  expect(names("a", "b", "c", "d")).toEqual(["a", "b", 2]);
  expect(names("")).toEqual([0]);
});
