import { queryOptions, useQuery } from "@tanstack/react-query";
import type { Catalog } from "#catalog/index.ts";
import type { AssetKey } from "#contract/asset.ts";
import { useSession } from "./account/session.ts";
import { useCatalog, useCatalogStatus } from "./status.ts";
import { workerAnswer } from "./worker-answer.ts";

const sourcesQuery = (catalog: Catalog, account: string, sealedUrls: readonly string[], version: number) =>
  queryOptions({
    ...workerAnswer,
    queryKey: ["sources", account, sealedUrls, version],
    queryFn: async () => (await catalog.sources(sealedUrls)).map((key) => key ?? null),
    enabled: sealedUrls.length > 0,
    // The answer of an older version stands in for the same addresses alone, never for another asset's.
    placeholderData: (previous, query) => (sameUrls(query?.queryKey[2], sealedUrls) ? previous : undefined),
  });

const sameUrls = (a: unknown, b: readonly string[]) => JSON.stringify(a) === JSON.stringify(b);

/** For each sealed address, the asset of the library that it came from, where there is one (yet). */
export function useSources(sealedUrls: readonly string[]): (AssetKey | undefined)[] {
  const { version } = useCatalogStatus();
  const { data } = useQuery(sourcesQuery(useCatalog(), useSession().account, sealedUrls, version));
  return sealedUrls.map((_, i) => data?.[i] ?? undefined);
}
