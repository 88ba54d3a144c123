import fc from "fast-check";
import { expect, it } from "vitest";
import { tokensOf } from "../reading/tokens.ts";
import { GuideStore } from "./guide-store.ts";

const text = fc.array(fc.constantFrom("a", "red", "fox", "at", "dawn", "in", "mist", ",", "cup"), {
  minLength: 1,
  maxLength: 30,
});

/** How many words two texts have in common, in any order. */
function inCommon(one: readonly string[], other: readonly string[]): number {
  const left = [...other];
  return one.filter((word) => {
    const at = word === "," ? -1 : left.indexOf(word);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  }).length;
}

const wordsIn = (words: readonly string[]) => words.filter((word) => word !== ",").length;

it("gives back what guides it holds, and tells all that have half in common with a prompt", () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ number: fc.nat(60), text, gone: fc.boolean() }), { maxLength: 120 }),
      text,
      (steps, prompt) => {
        const store = new GuideStore();
        const plain = new Map<number, string[]>();
        for (const { number, text, gone } of steps) {
          if (plain.has(number) || gone) {
            store.delete(number);
            plain.delete(number);
          } else {
            store.add(number, tokensOf(text.join(" ")));
            plain.set(number, text);
          }
        }
        const told = new Map<number, number>();
        for (const { guide, words } of store.like(tokensOf(prompt.join(" ")).hashes)) told.set(guide, words);
        for (let number = 0; number <= 60; number++) {
          const held = plain.get(number);
          const { hashes, blanks } = tokensOf(held?.join(" ") ?? "");
          expect(store.tokensOf(number)).toEqual(held && { hashes, blanks });
          if (!held) expect(told.has(number)).toBe(false);
          else if (told.has(number)) expect(told.get(number)).toBe(wordsIn(held));
          else {
            const longer = Math.max(wordsIn(held), wordsIn(prompt), 2);
            expect(2 * inCommon(held, prompt)).toBeLessThan(longer);
          }
        }
      },
    ),
    { seed: 60, numRuns: 200 },
  );
});
