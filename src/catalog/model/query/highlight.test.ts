import fc from "fast-check";
import { expect, it } from "vitest";
import { highlight } from "./highlight.ts";
import { fold } from "./search/fold.ts";
import { parseSearch } from "./search/parse.ts";
import { normalize } from "./search/tokenize.ts";

const marked = (text: string, search: string) =>
  highlight(text, parseSearch(search).terms).map(({ start, end }) => text.slice(start, end));

it.each([
  ["A Red FOX, foxes", "fox", ["FOX", "fox"]],
  ["Straße am Café", "strasse cafe", ["Straße", "Café"]],
  ["Cafe\u0301 noir", "café", ["Cafe\u0301"]],
  ["shot in 16:9, photo-realistic", "16:9 photo-real", ["16:9", "photo-real"]],
  ["golden hours, golden  hour", '"golden hour"', ["golden  hour"]],
  ["東京タワーの夜", "東京 夜", ["東京", "夜"]],
  ["a 👨‍👩‍👧 b", "👩", ["👨‍👩‍👧"]],
  ["foxfire fox", "foxf fox", ["foxf", "fox"]],
  ["a wolf", "fox -wolf", []],
  ["", "fox", []],
])("marks in %s, searched for %s", (text, search, expected) => {
  expect(marked(text, search)).toEqual(expected);
});

it("joins what overlaps and keeps what lies apart", () => {
  expect(highlight("abcdef abc", ["abc", "cde"])).toEqual([
    { start: 0, end: 5 },
    { start: 7, end: 10 },
  ]);
});

it("marks every text that a search finds, and nothing else", () => {
  const text = fc.array(
    fc.constantFrom("Fox", "é", "ß", " ", "-", "狐", "👩‍👧", "ﬁ", "İ", "\u0301", "ᄒ", "ᅡ"),
    {
      maxLength: 12,
    },
  );
  fc.assert(
    fc.property(text, text, (parts, searched) => {
      const prompt = parts.join("");
      const { terms } = parseSearch(`"${searched.join("")}"`);
      const term = terms[0]?.replaceAll('"', "");
      fc.pre(term !== undefined);
      const found = highlight(prompt, terms);
      expect(found.length > 0).toBe(normalize(prompt).includes(` ${term} `));
      for (const { start, end } of found) expect(fold(prompt.slice(start, end)).length).toBeGreaterThan(0);
    }),
    { seed: 5, numRuns: 500 },
  );
});
