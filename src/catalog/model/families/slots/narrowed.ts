import type { PromptTemplate } from "#contract/prompts/prompt-template.ts";
import { passes, type SlotFilters } from "./slot-facets.ts";

/**
 * A template with the values alone that pass; a slot that is narrowed to one of them is a text like others. Null where some
 * slot is left without any.
 */
export function narrowed(template: PromptTemplate, filters: SlotFilters): PromptTemplate | null {
  let slot = 0;
  const parts = template.map((part) => {
    if (typeof part === "string") return part;
    const filter = filters[slot++];
    const values = part.values.filter((value) => passes(filter, value));
    return values.length === 1 && part.values.length > 1 ? (values[0] ?? "") : { ...part, values };
  });
  return parts.every((part) => typeof part === "string" || part.values.length > 0) ? parts : null;
}
