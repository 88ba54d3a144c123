import { expect, it } from "vitest";
import { inListOrder, joinPrompts } from "./prompts.ts";
import { outsideWords, selectedWords } from "./words.ts";

it("has the selected in the list's order, and after them those that it lacks", () => {
  expect(inListOrder(Uint32Array.of(1, 4, 6, 9), Uint32Array.of(9, 3, 1, 2))).toEqual([9, 1, 4, 6]);
  expect(inListOrder(Uint32Array.of(1, 4), undefined)).toEqual([1, 4]);
});

it("copies each prompt once, apart by an empty line where prompts have lines of their own", () => {
  expect(joinPrompts(["a fox", "a crow", "a fox"])).toBe("a fox\na crow");
  expect(joinPrompts(["a fox\nat dawn", "a crow"])).toBe("a fox\nat dawn\n\na crow");
});

it("says how many are selected and how many the list lacks", () => {
  expect(selectedWords(12_480)).toBe("12,480 selected");
  expect(outsideWords(12, 0)).toBe("");
  expect(outsideWords(12, 5)).toBe("5 not in this list");
  expect(outsideWords(12, 12)).toBe("None in this list");
  expect(outsideWords(1, 1)).toBe("Not in this list");
});
