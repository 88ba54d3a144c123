import { expect, it } from "vitest";
import { doublesIn, gatheredWords, gathering, puttingBack, takingOut } from "./gather.ts";
import { slotsOf, withValues } from "./slots.ts";

const entry = (id: string, text: string, order = 1) => ({ id, text, order });

it("puts prompts at the end, each once, as they are written, and none that is there", () => {
  const entries = [entry("a", "a fox", 3)];
  const changes = gathering(entries, ["a crow\r\n", "a fox ", "a crow", "  ", "a {cat|dog}"]);
  expect(changes.map(({ change }) => change)).toEqual([
    { text: "a crow\r\n", order: 4 },
    { text: "a {cat|dog}", order: 5 },
  ]);
  expect(new Set(changes.map(({ id }) => id)).size).toBe(2);
});

it("finds doubles by what makes two prompts the same, and keeps the first", () => {
  const entries = [entry("a", "a fox"), entry("b", "a crow"), entry("c", " a fox\n"), entry("d", "A fox")];
  expect(doublesIn(entries).map(({ id }) => id)).toEqual(["c"]);
  expect(takingOut(doublesIn(entries))).toEqual([{ id: "c", change: null }]);
  expect(puttingBack(doublesIn(entries))).toEqual([{ id: "c", change: { text: " a fox\n", order: 1 } }]);
});

it("says what has become of what was asked for", () => {
  expect(gatheredWords(1, 1)).toBe("1 prompt put into the basket");
  expect(gatheredWords(2, 5)).toBe("2 prompts put into the basket; 3 there already");
  expect(gatheredWords(0, 1)).toBe("This prompt is in the basket already");
});

it("changes the values of one slot and not a letter around it", () => {
  const text = "C:\\x | a {cat|dog} in {place=rain|snow}";
  expect(slotsOf(text).map(({ name }) => name)).toEqual([null, "place"]);
  expect(withValues(text, 1, ["fog", "rain|hail", "fog"])).toBe(
    "C:\\x | a {cat|dog} in {place=fog|rain\\|hail}",
  );
  expect(withValues(text, 0, [])).toBe(text);
  expect(withValues(text, 7, ["x"])).toBe(text);
});

it("takes no braces for slots where there is nothing to choose", () => {
  expect(slotsOf('{"subject": "a fox"}')).toEqual([]);
  expect(slotsOf("a {cat|dog")).toEqual([]);
});
