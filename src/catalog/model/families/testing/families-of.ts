import type { PromptFamilies } from "../grouping/prompt-families.ts";

/** Settles, telling the texts that are asked for; gives how many were. */
export function settleWith(families: PromptFamilies, textOf: (prompt: number) => string): number {
  let told = 0;
  for (let lacking = families.settle(); lacking.length > 0; lacking = families.settle()) {
    for (const prompt of lacking) families.add(prompt, textOf(prompt));
    told += lacking.length;
  }
  return told;
}

/** The families as sorted lists of texts, so that the same families are the same value. */
export const familiesAsTexts = (families: PromptFamilies, textOf: (prompt: number) => string): string[][] =>
  families
    .families()
    .map(({ members }) => members.map(textOf).sort())
    .sort(([a = ""], [b = ""]) => (a < b ? -1 : 1));
