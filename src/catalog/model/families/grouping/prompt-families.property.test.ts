import fc from "fast-check";
import { expect, it } from "vitest";
import { createRandom } from "#shared/random.ts";
import { familiesAsTexts, settleWith } from "../testing/families-of.ts";
import { randomTemplate, shuffled } from "../testing/random-template.ts";
import { PromptFamilies } from "./prompt-families.ts";

/** Prompts of several templates, their neighbours with a phrase more or less, and short ones that are like many. */
function library(seed: number): string[] {
  const random = createRandom(seed, 72);
  const all = Array.from({ length: 6 }, (_, i) => randomTemplate(seed * 10 + i).prompts).flat();
  const mixed = all.flatMap((prompt) => {
    const other = random.pick(all).split(", ");
    return random.chance(0.4) ? [prompt, [...prompt.split(", "), random.pick(other)].join(", ")] : [prompt];
  });
  const short = Array.from({ length: 20 }, () =>
    random
      .pick(mixed)
      .split(" ")
      .slice(0, 1 + random.int(4)),
  );
  return [...new Set([...mixed, ...short.map((words) => words.join(" "))])].filter((text) => text !== "");
}

const folded = (texts: readonly string[]) => {
  const families = new PromptFamilies();
  for (const [prompt, text] of texts.entries()) families.add(prompt, text);
  settleWith(families, (prompt) => texts[prompt]!);
  return familiesAsTexts(families, (prompt) => texts[prompt]!);
};

it("comes to the same families in any order, in any portions, whatever came and went meanwhile", () => {
  let asked = 0;
  fc.assert(
    fc.property(fc.nat(1000), fc.nat(1000), (seed, order) => {
      const texts = library(seed);
      const random = createRandom(order, 73);
      const others = library(seed + 1).filter((text) => !texts.includes(text));
      const families = new PromptFamilies();
      const held = new Map<number, string>();
      const textOf = (prompt: number) => held.get(prompt) ?? "";
      const free = Array.from({ length: texts.length + others.length }, (_, i) => i);
      const put = (text: string) => {
        const prompt = free.splice(random.int(free.length), 1)[0]!;
        held.set(prompt, text);
        families.add(prompt, text);
      };
      const drop = (text: string) => {
        const [prompt] = [...held].find(([, one]) => one === text)!;
        families.remove(prompt);
        held.delete(prompt);
        free.push(prompt);
      };
      const passing = others.slice(0, random.int(60));
      for (const text of shuffled(random, [...texts, ...passing])) {
        put(text);
        if (random.chance(0.05)) asked += settleWith(families, textOf);
        if (random.chance(0.05)) {
          const back = random.pick([...held.values()]);
          drop(back);
          if (random.chance(0.5)) asked += settleWith(families, textOf);
          put(back);
        }
      }
      for (const text of shuffled(random, passing)) {
        drop(text);
        if (random.chance(0.1)) asked += settleWith(families, textOf);
      }
      asked += settleWith(families, textOf);
      expect(familiesAsTexts(families, textOf)).toEqual(folded(texts));
    }),
    { seed: 74, numRuns: 40 },
  );
  // Else nothing was placed anew, and the property says little.
  expect(asked).toBeGreaterThan(100);
});

it("names a family by one of its prompts, the same one whoever asks", () => {
  const texts = library(5);
  const families = new PromptFamilies();
  for (const [prompt, text] of texts.entries()) families.add(prompt, text);
  families.settle();
  const all = families.families();
  expect(all.length).toBeGreaterThan(5);
  for (const family of all) {
    expect(family.members).toContain(family.first);
    for (const member of family.members) expect(families.familyOf(member)).toEqual(family);
  }
  const inFamilies = new Set(all.flatMap(({ members }) => members));
  for (const prompt of texts.keys()) {
    if (!inFamilies.has(prompt)) expect(families.familyOf(prompt)).toBeNull();
  }
});
