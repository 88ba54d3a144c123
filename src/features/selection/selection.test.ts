import { expect, it } from "vitest";
import { outsideWords, selectedWords } from "./words.ts";

it("says how many are selected and how many the list lacks", () => {
  expect(selectedWords(12_480)).toBe("12,480 selected");
  expect(outsideWords(12, 0)).toBe("");
  expect(outsideWords(12, 5)).toBe("5 not in this list");
  expect(outsideWords(12, 12)).toBe("None in this list");
  expect(outsideWords(1, 1)).toBe("Not in this list");
});
