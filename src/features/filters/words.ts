import type { ValueFacet } from "#contract/query.ts";
import { formatCalendarDay } from "#shared/format.ts";
import type { Condition } from "./edit-query.ts";

export const facetTitles: Record<ValueFacet, string> = {
  model: "Model",
  ratio: "Aspect ratio",
  style: "Style",
};

/** A facet's value as shown: the provider's own word, save where it gave none. */
export function valueLabel(facet: ValueFacet, value: string): string {
  if (value) return value;
  return facet === "style" ? "No style" : "Not stated";
}

/** A condition in plain words: "Model: nanobanana", "Not veo3.1", "16:9", "From 1 Mar 2026". */
export function conditionLabel(condition: Condition): string {
  switch (condition.by) {
    case "text":
      return `Search: ${condition.text}`;
    case "reference":
      return condition.wanted ? "Has reference" : "No reference";
    case "from":
      return `From ${formatCalendarDay(condition.day)}`;
    case "to":
      return `To ${formatCalendarDay(condition.day)}`;
    default: {
      const label = valueLabel(condition.by, condition.value);
      if (condition.excluded) {
        return condition.value ? `Not ${label}` : `Any ${facetTitles[condition.by].toLowerCase()}`;
      }
      if (condition.by === "ratio" || !condition.value) return label;
      return `${facetTitles[condition.by]}: ${label}`;
    }
  }
}
