import { usePromptTexts } from "#library/prompts/prompt-texts.ts";
import type { Condition } from "./edit-query.ts";
import { conditionLabel, isNamed } from "./words.ts";

/** What conditions are called. The address knows a prompt, a family or a slot by its name alone: what it says is looked up. */
export function useLabels(conditions: readonly Condition[]): (condition: Condition) => string {
  const names = conditions.flatMap((condition) =>
    condition.by === "value" && isNamed(condition.facet)
      ? [{ facet: condition.facet, name: condition.value }]
      : [],
  );
  const texts = usePromptTexts(names);
  return (condition) => conditionLabel(condition, texts);
}
