import type { PromptFamilies } from "../grouping/prompt-families.ts";

/** Settles in many small turns, telling the texts that are asked for; gives how many were. */
export function settleWith(families: PromptFamilies, textOf: (prompt: number) => string): number {
  let told = 0;
  let steps = 0;
  for (;;) {
    const lacking = families.settle(() => ++steps % 16 === 0);
    if (lacking?.length === 0) return told;
    for (const prompt of lacking ?? []) families.add(prompt, textOf(prompt));
    told += lacking?.length ?? 0;
  }
}

/** The families as sorted lists of texts, so that the same families are the same value. */
export const familiesAsTexts = (families: PromptFamilies, textOf: (prompt: number) => string): string[][] =>
  families
    .families()
    .map(({ members }) => members.map(textOf).sort())
    .sort(([a = ""], [b = ""]) => (a < b ? -1 : 1));
