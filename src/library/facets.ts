import type { Facets } from "#catalog/index.ts";
import type { AssetQuery } from "#contract/query.ts";
import { useWaived } from "./sync.tsx";
import { useAnswer } from "./use-answer.ts";

interface Counted {
  /** What was counted for. */
  query: AssetQuery;
  facets: Facets;
}

/**
 * The counts of a query over the whole local library: the newest answer, or that of the query before while a new one is
 * computed. Who shows them asks for them, so that a list whose filters are closed is never counted.
 */
export function useFacets(query: AssetQuery): Counted | undefined {
  const waive = useWaived();
  return useAnswer({
    name: "facets",
    of: [query, waive],
    ask: async (catalog): Promise<Counted> => ({ query, facets: await catalog.facets(query, { waive }) }),
    keepsLast: true,
  });
}
