import fc from "fast-check";
import { expect, test } from "vitest";
import { tokenBounds, tokenKind } from "./words.ts";

function tokensOf(text: string): string[] {
  const bounds = tokenBounds(text);
  return Array.from({ length: bounds.length / 2 }, (_, i) => text.slice(bounds[2 * i]!, bounds[2 * i + 1]!));
}

test.each([
  ["a cat in rain, 35mm", ["a", "cat", "in", "rain", ",", "35mm"]],
  ["f/1.8 at 16:9, don't", ["f", "/", "1.8", "at", "16:9", ",", "don't"]],
  ["one\n\n two\r\nthree", ["one", "\n\n ", "two", "\r\n", "three"]],
  ["👨‍👩‍👧‍👦🇩🇪🇫🇷👍🏽 1️⃣", ["👨‍👩‍👧‍👦", "🇩🇪", "🇫🇷", "👍🏽", "1️⃣"]],
  ["猫在屋顶上，柔和的光", ["猫", "在", "屋顶", "上", "，", "柔和", "的", "光"]],
  ["قطة في المطر", ["قطة", "في", "المطر"]],
  ["a{b|c}\\", ["a", "{", "b", "|", "c", "}", "\\"]],
  ["", []],
])("%j comes apart into its words and signs", (text, tokens) => {
  expect(tokensOf(text)).toEqual(tokens);
});

/** The rule in one pattern, for scripts that write blanks. */
const rule = new RegExp(
  [
    "(?:[\\p{L}\\p{M}_]|\\p{N}+(?:[.,:/]\\p{N}+)*)(?:[\\p{L}\\p{M}_]|\\p{N}+(?:[.,:/]\\p{N}+)*|['’](?=\\p{L}))*",
    "\\s*\\n\\s*",
    "[^\\s]",
  ].join("|"),
  "gu",
);

test("plain letters are read by the same rule as all others, whatever stands beside them", () => {
  const units = fc.constantFrom(..."aB_12.,:/'’ \n\té-", "\u0301", "\ufe0f", "\u00a0", "٣", "\x7f");
  fc.assert(
    fc.property(fc.array(units, { maxLength: 14 }), (all) => {
      const text = all.join("");
      expect(tokensOf(text)).toEqual(text.match(rule) ?? []);
    }),
    { seed: 4, numRuns: 3000 },
  );
});

test("a word of 4,000 letters is one", () => {
  expect(tokensOf(`a ${"x".repeat(4000)}, b`)).toHaveLength(4);
});

test("nothing but blanks lies between tokens, and each token has a kind", () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(0xffff), { maxLength: 30 }).map((units) => String.fromCharCode(...units)),
      (text) => {
        const bounds = tokenBounds(text);
        const starts = bounds.filter((_, i) => i % 2 === 0);
        const ends = bounds.filter((_, i) => i % 2 === 1);
        const between = [...starts, text.length].map((start, i) => text.slice(ends[i - 1] ?? 0, start));
        expect(between.join("").trim()).toBe("");
        expect(starts.every((start, i) => start < ends[i]!)).toBe(true);
        expect(starts.every((start) => tokenKind(text, start) !== undefined)).toBe(true);
      },
    ),
    { seed: 61, numRuns: 200 },
  );
});
