import type { Slot } from "#contract/prompts/prompt-template.ts";
import type { FacetFilter } from "#contract/query.ts";
import type { FamilyTemplate } from "../template/family-template.ts";

/** What each slot, in the order of the template, is narrowed to. */
export type SlotFilters = readonly FacetFilter[];

export const slotsOf = ({ template }: Pick<FamilyTemplate, "template">): Slot[] =>
  template.filter((part) => typeof part !== "string");

/** Whether a value passes: one of those asked for, where any are, and none of those excluded. */
export const passes = (filter: FacetFilter | undefined, value: string): boolean =>
  !filter ||
  ((filter.include.length === 0 || filter.include.includes(value)) && !filter.exclude.includes(value));

/** For each slot its values' places that pass. */
const passing = (family: FamilyTemplate, filters: SlotFilters): boolean[][] =>
  slotsOf(family).map(({ values }, slot) => values.map((value) => passes(filters[slot], value)));

/** The prompts of a family, by their places in it, that pass all filters. */
export function matching(family: FamilyTemplate, filters: SlotFilters): number[] {
  const pass = passing(family, filters);
  return [...family.choices.keys()].filter((prompt) =>
    family.choices[prompt]?.every((value, slot) => pass[slot]?.[value]),
  );
}

/**
 * For each slot and each of its values how many there are: what would be left if it alone were chosen in its slot, all
 * other slots narrowed as they are. A prompt counts as often as `weights` says, such as the assets made from it; else once.
 */
export function slotCounts(
  family: FamilyTemplate,
  filters: SlotFilters,
  weights: readonly number[] = [],
): number[][] {
  const pass = passing(family, filters);
  const counts = pass.map((values) => values.map(() => 0));
  for (const [prompt, choice] of family.choices.entries()) {
    const failed = choice.flatMap((value, slot) => (pass[slot]?.[value] ? [] : [slot]));
    for (const [slot, value] of choice.entries()) {
      const count = counts[slot];
      if (count && failed.every((other) => other === slot))
        count[value] = (count[value] ?? 0) + (weights[prompt] ?? 1);
    }
  }
  return counts;
}
