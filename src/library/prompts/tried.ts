import { useMemo } from "react";
import { everything } from "#contract/everything.ts";
import { promptIdentity, promptName } from "#contract/prompts/prompt-name.ts";
import { withFilter } from "#contract/query.ts";
import { useCatalog } from "../status.ts";

/** Finds out of a few hundred prompts which of them some asset was made from, hidden or not, as far as the library is known. */
export function useFindTried(): (prompts: readonly string[]) => Promise<boolean[]> {
  const catalog = useCatalog();
  return useMemo(
    () => async (prompts) => {
      const named = withFilter(everything, "prompt", { include: prompts.map(promptName), exclude: [] });
      const query = withFilter(named, "hidden", { include: ["0", "1"], exclude: [] });
      const { rows, starts } = await catalog.prompts(query, "uses");
      // The first row of each: any of them has the prompt.
      const records = await catalog.records(Uint32Array.from(starts.subarray(0, -1), (at) => rows[at] ?? 0));
      const tried = new Set(records.map((asset) => asset && promptIdentity(asset.prompt)));
      return prompts.map((prompt) => tried.has(promptIdentity(prompt)));
    },
    [catalog],
  );
}
