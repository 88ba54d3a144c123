import fc from "fast-check";
import { expect, it } from "vitest";
import { excerpt } from "./excerpt.ts";

const marked = (prompt: string, terms: string[], room: number) => {
  const { text, ranges } = excerpt(prompt, terms, room);
  return { text, marks: ranges.map(({ start, end }) => text.slice(start, end)) };
};
const long = `${"A quiet street at dusk, wet stones, lanterns. ".repeat(12)}A red fox looks back, and a second fox.`;

it("is the beginning where nothing was searched, or the match is seen there", () => {
  expect(excerpt(long, [], 60)).toEqual({ text: long, ranges: [] });
  expect(marked(`A fox. ${long}`, ["fox"], 60).text).toMatch(/^A fox\./);
});

it("begins before the first match where that stands further down", () => {
  const { text, marks } = marked(long, ["fox"], 60);
  expect(text).toMatch(/^…\S/);
  expect(text.indexOf("fox")).toBeLessThan(42);
  expect(text.indexOf("fox")).toBeGreaterThan(5);
  expect(marks).toEqual(["fox", "fox"]);
});

it("fills the line where the match is near the end", () => {
  const { text, marks } = marked(`${"word ".repeat(60)}fox`, ["fox"], 60);
  expect(text.length).toBeGreaterThan(42);
  expect(text.length).toBeLessThanOrEqual(60);
  expect(marks).toEqual(["fox"]);
});

it("begins at a whole word, and marks what is folded otherwise", () => {
  const { text, marks } = marked(`${"word ".repeat(60)}ein Straßencafé am Fluss`, ["strassencafe"], 40);
  expect(text).toMatch(/^…word /);
  expect(marks).toEqual(["Straßencafé"]);
});

it("takes line breaks and indentation for single spaces", () => {
  const { text, marks } = marked(
    `{\n    "scene":   "${"sea ".repeat(40)}",\n    "hero": "red\n fox"\n}`,
    ['"red fox"'],
    40,
  );
  expect(text).not.toMatch(/\s\s|\n/);
  expect(marks).toEqual(["red fox"]);
});

it("counts letters of twice the width twice", () => {
  const { text, marks } = marked(`${"東京の静かな朝".repeat(6)}狐がいる`, ["狐"], 60);
  // Fifty of the sixty letters that there is room for.
  expect(text.indexOf("狐")).toBeLessThanOrEqual(25);
  expect(marks).toEqual(["狐"]);
});

it("never cuts a grapheme, nor loses a mark", () => {
  const part = fc.constantFrom("👨‍👩‍👧‍👦", "é", "e\u0301", "狐", "ሀ", "🇩🇪", "नि", "a", " ", "fox ");
  fc.assert(
    fc.property(fc.array(part, { maxLength: 120 }), fc.integer({ min: 10, max: 90 }), (parts, room) => {
      const prompt = parts.join("");
      const whole = marked(prompt, ["fox"], Number.POSITIVE_INFINITY);
      const { text, marks } = marked(prompt, ["fox"], room);
      expect(marks).toEqual(whole.marks);
      if (!text.startsWith("…")) return;
      const graphemes = (of: string) =>
        Array.from(new Intl.Segmenter().segment(of), ({ segment }) => segment);
      const rest = graphemes(text.slice(1));
      expect(graphemes(whole.text).slice(-rest.length)).toEqual(rest);
    }),
    { seed: 8, numRuns: 300 },
  );
});
