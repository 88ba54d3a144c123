import type { FacetCount } from "#catalog/index.ts";
import { formatCount } from "#shared/format.ts";

/** "Used once", "Used 14 times". */
export const usesWords = (uses: number): string =>
  uses === 1 ? "Used once" : `Used ${formatCount(uses)} times`;

/** "14 prompts, used 62 times". */
export const familyWords = (prompts: number, uses: number): string =>
  `${formatCount(prompts)} ${prompts === 1 ? "prompt" : "prompts"}, ${usesWords(uses).toLowerCase()}`;

/** The most frequent values that are stated, and how many more there are. */
export function mostFrequent(values: readonly FacetCount[], most: number) {
  const stated = values.filter(({ value }) => value !== "");
  // One that would stand for a single other is no shorter than that.
  const shown = stated.length === most + 1 ? stated : stated.slice(0, most);
  return { shown, more: stated.length - shown.length };
}
