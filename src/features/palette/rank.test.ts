import fc from "fast-check";
import { expect, it } from "vitest";
import { rank, scoreOf } from "./rank.ts";

const labels = (text: string, ...all: string[]) =>
  rank(
    all.map((label) => ({ label })),
    text,
  ).map((e) => e.label);

it("puts what begins with the text before what has a word that does, and that before mere letters", () => {
  expect(labels("da", "Diagonal", "Red agenda", "Theme: dark", "Dark theme")).toEqual([
    "Dark theme",
    "Theme: dark",
    "Red agenda",
    "Diagonal",
  ]);
});

it("wants every word, in any order, case and accent", () => {
  expect(labels("theme dark", "Dark theme", "Light theme")).toEqual(["Dark theme"]);
  expect(labels("ECLAIR", "Éclair au café", "Clear all")).toEqual(["Éclair au café"]);
  expect(labels("zzz", "Dark theme")).toEqual([]);
});

it("finds by other words too, after those of labels", () => {
  const entries = [
    { label: "Images", words: "go to list" },
    { label: "List", words: "view" },
    { label: "Rows", words: "view" },
  ];
  expect(rank(entries, "list").map((e) => e.label)).toEqual(["List", "Images"]);
});

it("does not take letters from the middle of words for an abbreviation", () => {
  expect(labels("nb", "nanobanana", "seedream no bloom")).toEqual(["nanobanana", "seedream no bloom"]);
  expect(labels("eb", "nanobanana", "seedream no bloom")).toEqual([]);
  // Nor letters of other words than the label's.
  expect(rank([{ label: "Text only", words: "made from text" }], "fox")).toEqual([]);
});

it("keeps the given order of equals, and of all where nothing is asked", () => {
  expect(labels("", "b", "a")).toEqual(["b", "a"]);
  expect(labels("x", "xb", "xa", "x")).toEqual(["x", "xb", "xa"]);
});

const words = fc.array(fc.constantFrom("red", "fox", "Café", "at", "dawn", "veo3.1"), {
  minLength: 1,
  maxLength: 4,
});

it("finds everything by the beginnings of its own words, whatever their order", () => {
  fc.assert(
    fc.property(words, fc.nat(), fc.nat(), (parts, cut, turn) => {
      const at = turn % parts.length;
      const turned = [...parts.slice(at), ...parts.slice(0, at)].map((word) =>
        word.slice(0, 1 + (cut % word.length)),
      );
      expect(scoreOf({ label: parts.join(" ") }, turned.join(" "))).toBeGreaterThanOrEqual(6);
    }),
    { seed: 20261127, numRuns: 300 },
  );
});

it("loses and invents nothing, and is in order of the scores", () => {
  fc.assert(
    fc.property(fc.array(words), fc.string({ maxLength: 3 }), (all, text) => {
      const entries = all.map((parts) => ({ label: parts.join(" ") }));
      const found = rank(entries, text);
      expect(new Set(found).size).toBe(found.length);
      const wanted = text.trim() === "" ? entries : entries.filter((entry) => scoreOf(entry, text) > 0);
      expect(new Set(found)).toEqual(new Set(wanted));
      if (text.trim() === "") return;
      const scores = found.map((entry) => scoreOf(entry, text));
      expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    }),
    { seed: 20261127, numRuns: 300 },
  );
});
