import { useQuery } from "@tanstack/react-query";
import type { Facets } from "#catalog/index.ts";
import type { AssetQuery } from "#contract/query.ts";
import { useSession } from "./account/session.ts";
import { useCatalog, useCatalogStatus } from "./status.ts";
import { useWaived } from "./sync.tsx";
import { workerAnswer } from "./worker-answer.ts";

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
  const catalog = useCatalog();
  const { account } = useSession();
  const { version } = useCatalogStatus();
  const waive = useWaived();
  const { data } = useQuery({
    ...workerAnswer,
    queryKey: ["facets", account, query, waive, version],
    queryFn: async (): Promise<Counted> => ({ query, facets: await catalog.facets(query, { waive }) }),
    structuralSharing: false,
  });
  return data;
}
