import { type FacetId, facetOf } from "#contract/facets.ts";
import { formatCalendarDay } from "#shared/format.ts";
import type { Condition } from "./edit-query.ts";

/** A facet's value as shown: the provider's own word, save where it gave none or the word is ours. */
export function valueLabel(facet: FacetId, value: string): string {
  const { labels } = facetOf(facet);
  return (Object.hasOwn(labels, value) && labels[value]) || value;
}

/** A condition in plain words: "Model: nanobanana", "Not veo3.1", "16:9", "From 1 Mar 2026". */
export function conditionLabel(condition: Condition): string {
  switch (condition.by) {
    case "text":
      return `Search: ${condition.text}`;
    case "from":
      return `From ${formatCalendarDay(condition.day)}`;
    case "to":
      return `To ${formatCalendarDay(condition.day)}`;
    case "value": {
      const { title, chip, closed, negated } = facetOf(condition.facet);
      const label = valueLabel(condition.facet, condition.value);
      if (condition.excluded && negated && Object.hasOwn(negated, condition.value))
        return negated[condition.value] ?? label;
      // Our own words are phrases, which a bare "Not" before them would garble.
      if (condition.excluded && closed && chip)
        return `${chip}: not ${label[0]?.toLowerCase()}${label.slice(1)}`;
      if (condition.excluded) return condition.value ? `Not ${label}` : `Any ${title.toLowerCase()}`;
      return chip && condition.value ? `${chip}: ${label}` : label;
    }
  }
}
