import { type FacetId, facetOf } from "#contract/facets.ts";
import { keyOfNamed, type Named, type PromptTexts } from "#library/prompts/prompt-texts.ts";
import { formatCalendarDay } from "#shared/format.ts";
import { brief } from "#ui/words/brief.ts";
import type { Condition } from "./edit-query.ts";

/** A facet's value as shown: the provider's own word, save where it gave none or the word is ours. */
export function valueLabel(facet: FacetId, value: string): string {
  const { labels } = facetOf(facet);
  return (Object.hasOwn(labels, value) && labels[value]) || value;
}

type ValueCondition = Extract<Condition, { by: "value" }>;

/** So much of a prompt tells it from others, in characters. */
const promptLength = 60;

/** Facets of which the address holds names, whose words are looked up. */
export const isNamed = (facet: FacetId): facet is Named["facet"] =>
  facet === "prompt" || facet === "family" || facet === "slot";

/** What a prompt or a family says, in short; it may not be known yet, or not be there, or say nothing. */
function namedLabel(named: Named, texts: PromptTexts): string {
  const text = texts.get(keyOfNamed(named));
  if (text === undefined) return "…";
  if (text === null) return "not in the library";
  return brief(text, promptLength) || "without words";
}

/** A condition in plain words: "Model: nanobanana", "Not veo3.1", "16:9", "From 1 Mar 2026", "Prompt: a fox at dawn". */
export function conditionLabel(condition: Condition, texts: PromptTexts = new Map()): string {
  switch (condition.by) {
    case "text":
      return `Search: ${condition.text}`;
    case "from":
      return `From ${formatCalendarDay(condition.day)}`;
    case "to":
      return `To ${formatCalendarDay(condition.day)}`;
    case "value":
      return filterLabel(condition, texts);
  }
}

function filterLabel({ facet, value, excluded }: ValueCondition, texts: PromptTexts): string {
  if (isNamed(facet)) {
    const { title } = facetOf(facet);
    const words = namedLabel({ facet, name: value }, texts);
    // What its prompts call a slot says better what it is.
    if (facet === "slot" && texts.get(keyOfNamed({ facet, name: value })))
      return excluded ? `Not ${words}` : words;
    return `${excluded ? `Not the ${title.toLowerCase()}` : title}: ${words}`;
  }
  const { title, chip, closed, negated } = facetOf(facet);
  const label = valueLabel(facet, value);
  if (!excluded) return chip && value ? `${chip}: ${label}` : label;
  if (negated && Object.hasOwn(negated, value)) return negated[value] ?? label;
  // Our own words are phrases, which a bare "Not" before them would garble.
  if (closed && chip) return `${chip}: not ${label[0]?.toLowerCase()}${label.slice(1)}`;
  return value ? `Not ${label}` : `Any ${title.toLowerCase()}`;
}
