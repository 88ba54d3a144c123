import fc from "fast-check";
import { expect, test } from "vitest";
import { type DiffPart, wordDiff } from "./word-diff.ts";

const written = (parts: readonly DiffPart[]) =>
  parts
    .map(({ kind, text }) => (kind === "same" ? text : kind === "removed" ? `[-${text}-]` : `[+${text}+]`))
    .join("");

test.each([
  ["a cat in rain, 35mm", "a dog in snow, 35mm", "a [-cat-][+dog+] in [-rain-][+snow+], 35mm"],
  ["a cat", "a big cat", "a [+big +]cat"],
  ["a red cat in rain", "a blue dog in rain", "a [-red cat-][+blue dog+] in rain"],
  ["at 16:9", "at 9:16", "at [-16:9-][+9:16+]"],
  ["猫在屋顶上", "狗在屋顶上", "[-猫-][+狗+]在屋顶上"],
  ["夜の東京、猫", "夜の大阪、猫", "夜の[-東京-][+大阪+]、猫"],
  ["with 👨‍👩‍👧‍👦", "with 👨‍👩‍👧", "with [-👨‍👩‍👧‍👦-][+👨‍👩‍👧+]"],
  ["قطة في المطر", "كلب في المطر", "[-قطة-][+كلب+] في المطر"],
  ["the same", "the same", "the same"],
  ["", "all new", "[+all new+]"],
])("%j to %j", (before, after, expected) => {
  expect(written(wordDiff(before, after))).toBe(expected);
});

test("of two equal alignments the one in fewer pieces is told", () => {
  expect(written(wordDiff("the old man and the sea", "the sea"))).toBe("the [-old man and the -]sea");
});

const words = fc.constantFrom(
  "a",
  "cat",
  "in",
  "rain",
  ",",
  " ",
  "\n",
  "  ",
  "猫",
  "在",
  "{",
  "|",
  "\ud800",
  "👍🏽",
);
const texts = fc.oneof(
  fc.array(words, { maxLength: 30 }).map((all) => all.join("")),
  fc.array(fc.nat(0xffff), { maxLength: 40 }).map((units) => String.fromCharCode(...units)),
);

test("what is kept and removed is the one text, what is kept and added the other, to the letter", () => {
  fc.assert(
    fc.property(texts, texts, (before, after) => {
      const parts = wordDiff(before, after);
      const without = (kind: DiffPart["kind"]) =>
        parts.map((part) => (part.kind === kind ? "" : part.text)).join("");
      expect(without("added")).toBe(before);
      expect(without("removed")).toBe(after);
      expect(parts.every(({ text }) => text !== "")).toBe(true);
      if (before === after) expect(parts.length).toBeLessThanOrEqual(1);
    }),
    { seed: 62, numRuns: 1000 },
  );
});

test("two prompts of 50,000 letters that have little in common come to an end", () => {
  const long = (step: number) => Array.from({ length: 9_000 }, (_, i) => `w${(i * step) % 4_500}`).join(" ");
  expect(wordDiff(long(7919), long(104_729)).length).toBeGreaterThan(1);
});

test("of two that are 5,000 signs without a word, one takes the place of the other", () => {
  const signs = (step: number) =>
    Array.from({ length: 5_000 }, (_, i) => "!?.,;:-+*/"[(i * step + (i >> 3)) % 10]).join("");
  const [before, after] = [signs(7), signs(3)];
  expect(wordDiff(`a ${before} b`, `a ${after} b`).map(({ kind }) => kind)).toEqual([
    "same",
    "removed",
    "added",
    "same",
  ]);
});
