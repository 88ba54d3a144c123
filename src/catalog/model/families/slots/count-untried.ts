import { countVariants } from "#contract/prompts/variants.ts";
import type { FamilyTemplate } from "../template/family-template.ts";

/** How many ways there are to fill the slots that were never tried. Two ways that come to the same text are two. */
export function countUntried({ template, choices }: FamilyTemplate): number {
  return countVariants(template) - new Set(choices.map(String)).size;
}
