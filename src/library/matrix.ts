import { queryOptions, useQuery } from "@tanstack/react-query";
import type { Catalog, Matrix } from "#catalog/index.ts";
import type { Kind } from "#contract/asset.ts";
import type { Sides } from "#contract/facets/matrix-axes.ts";
import type { AssetQuery } from "#contract/query.ts";
import { useSession } from "./account/session.ts";
import { useCatalog, useStatusOf } from "./status.ts";
import { useWaived } from "./sync.tsx";
import { workerAnswer } from "./worker-answer.ts";

interface Asked {
  account: string;
  query: AssetQuery;
  sides: Sides;
  waive: readonly Kind[];
  version: number;
}

const matrixQuery = (catalog: Catalog, { account, query, sides, waive, version }: Asked) =>
  queryOptions({
    ...workerAnswer,
    queryKey: ["matrix", account, query, sides, waive, version],
    queryFn: async () => ({ matrix: await catalog.matrix(query, sides, { waive }), query }),
    structuralSharing: false,
  });

export interface FoundMatrix {
  /** The newest answer, with what it answers: the question before, or an older version, while a new one is computed. */
  answer: { matrix: Matrix; query: AssetQuery } | undefined;
  error: Error | null;
  /** Asks anew after an error. */
  retry: () => void;
}

/** What was tried of two properties among what a query finds, kept up to date while the library grows. */
export function useMatrix(query: AssetQuery, sides: Sides): FoundMatrix {
  const { account } = useSession();
  const version = useStatusOf((status) => status.version);
  const waive = useWaived();
  const { data, error, refetch } = useQuery(
    matrixQuery(useCatalog(), { account, query, sides, waive, version }),
  );
  return { answer: data, error, retry: () => void refetch() };
}
