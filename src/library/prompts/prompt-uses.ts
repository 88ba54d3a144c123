import { queryOptions, useQuery } from "@tanstack/react-query";
import type { Catalog } from "#catalog/index.ts";
import { promptName } from "#contract/prompts/prompt-name.ts";
import { queryOfName } from "#contract/prompts/prompt-query.ts";
import { useSession } from "../account/session.ts";
import { useCatalog, useCatalogStatus } from "../status.ts";
import { workerAnswer } from "../worker-answer.ts";

export interface PromptUses {
  /** How many assets were made from the prompt, without those that are hidden. */
  count: number;
  /** With how many models. */
  models: number;
}

const usesQuery = (catalog: Catalog, account: string, name: string, version: number) =>
  queryOptions({
    ...workerAnswer,
    queryKey: ["prompt-uses", account, name, version],
    queryFn: async (): Promise<PromptUses> => {
      const { rows, pending } = await catalog.query(queryOfName(name));
      const count = rows.length + pending;
      return { count, models: (await catalog.madeWith(rows)).models.length };
    },
    // The answer of an older version stands in for the same prompt alone.
    placeholderData: (previous, query) => (query?.queryKey[2] === name ? previous : undefined),
  });

/** How often a prompt was used, as far as the library is known; undefined until that is counted. */
export function usePromptUses(prompt: string): PromptUses | undefined {
  const { version } = useCatalogStatus();
  const { account } = useSession();
  return useQuery(usesQuery(useCatalog(), account, promptName(prompt), version)).data;
}
