import fc from "fast-check";
import { expect, it } from "vitest";
import { isNear, likenessOf } from "../likeness.ts";
import { countWords, tokensOf } from "../reading/tokens.ts";
import { WordMasks } from "./word-masks.ts";

const part = fc.array(fc.constantFrom("a", "red", "fox", "at", "dawn", "in", "mist", ",", "cup", "35mm"), {
  maxLength: 8,
});

/** A prompt and another that is it with up to eight places written anew. */
const attempts = fc
  .array(fc.record({ kept: part, one: part, other: part }), { minLength: 1, maxLength: 8 })
  .map((parts) => ({
    one: tokensOf(parts.flatMap(({ kept, one }) => [...kept, ...one]).join(" ")),
    other: tokensOf(parts.flatMap(({ kept, other }) => [...kept, ...other]).join(" ")),
  }));

it("never says of near prompts that they have less in common than they have", () => {
  const masks = new WordMasks();
  let near = 0;
  fc.assert(
    fc.property(attempts, ({ one, other }) => {
      const likeness = likenessOf(one, other);
      const words = countWords(one.hashes);
      if (!isNear(likeness, words, countWords(other.hashes))) return;
      near++;
      masks.take(other.hashes);
      const { common } = likeness;
      expect(masks.inAnyOrder(one.hashes, words, common)).toBeGreaterThanOrEqual(common);
      expect(masks.inAnyOrder(one.hashes, words, 0)).toBeLessThanOrEqual(words);
      expect(masks.inOrder(one.hashes)).toBeGreaterThanOrEqual(common);
    }),
    { seed: 61, numRuns: 1000 },
  );
  expect(near).toBeGreaterThan(300);
});
