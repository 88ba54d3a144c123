import { usePromptTexts } from "#library/prompts/prompt-texts.ts";
import type { Condition } from "./edit-query.ts";
import { conditionLabel } from "./words.ts";

/** What conditions are called. The address knows a prompt by its name alone: what it says is looked up. */
export function useLabels(conditions: readonly Condition[]): (condition: Condition) => string {
  const names = conditions.flatMap((condition) =>
    condition.by === "value" && condition.facet === "prompt" ? [condition.value] : [],
  );
  const texts = usePromptTexts(names);
  return (condition) => conditionLabel(condition, texts);
}
