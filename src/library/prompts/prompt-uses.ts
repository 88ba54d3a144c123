import { promptName } from "#contract/prompts/prompt-name.ts";
import { queryOfName } from "#contract/prompts/prompt-query.ts";
import { useAnswer } from "../use-answer.ts";

export interface PromptUses {
  /** How many assets were made from the prompt, without those that are hidden. */
  count: number;
  /** With how many models. */
  models: number;
}

/** How often a prompt was used, as far as the library is known; undefined until that is counted. */
export function usePromptUses(prompt: string): PromptUses | undefined {
  const name = promptName(prompt);
  return useAnswer({
    name: "prompt-uses",
    of: [name],
    ask: async (catalog): Promise<PromptUses> => {
      const { rows, pending } = await catalog.query(queryOfName(name));
      const count = rows.length + pending;
      return { count, models: (await catalog.madeWith(rows)).models.length };
    },
  });
}
