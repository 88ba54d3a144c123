import { countVariants, variants } from "#contract/prompts/variants.ts";
import type { FamilyTemplate } from "../template/family-template.ts";

/** One way to fill the slots of a family. */
export interface Combination {
  readonly text: string;
  /** Whether the family has it; else it was never tried. */
  readonly tried: boolean;
}

/** How many ways there are to fill the slots that were never tried. Two ways that come to the same text are two. */
export function countUntried({ template, choices }: FamilyTemplate): number {
  return countVariants(template) - new Set(choices.map(String)).size;
}

/**
 * All ways to fill the slots of a family, in the order of `variants`, made as they are asked for. Those that were tried
 * are the family's prompts exactly, each once.
 */
export function* expand({ template, choices }: FamilyTemplate): Generator<Combination, void, undefined> {
  const untold = new Set(choices.map((choice) => textOf(template, choice)));
  const all = new Set(untold);
  for (const text of variants(template)) {
    if (untold.delete(text)) yield { text, tried: true };
    else if (!all.has(text)) yield { text, tried: false };
  }
}

/** The prompt of a choice of values. */
function textOf(template: FamilyTemplate["template"], choice: readonly number[]): string {
  let slot = 0;
  return template
    .map((part) => (typeof part === "string" ? part : (part.values[choice[slot++] ?? 0] ?? "")))
    .join("");
}
