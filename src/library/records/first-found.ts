import { queryOptions, useQuery } from "@tanstack/react-query";
import type { Catalog } from "#catalog/index.ts";
import type { AssetKey } from "#contract/asset.ts";
import { useSession } from "../account/session.ts";
import { useCoverage } from "../coverage.ts";
import { useCatalog, useStatusOf } from "../status.ts";
import { workerAnswer } from "../worker-answer.ts";

const firstQuery = (catalog: Catalog, account: string, keys: readonly AssetKey[], version: number) =>
  queryOptions({
    ...workerAnswer,
    queryKey: ["first found", account, keys, version],
    queryFn: async () => {
      const rows = await Promise.all(keys.map((key) => catalog.find(key)));
      return keys[rows.findIndex((row) => row !== undefined)] ?? null;
    },
    enabled: keys.length > 0,
  });

interface FirstFound {
  key: AssetKey | undefined;
  /** "pending" while the walk may still meet one of them; "missing" where the library holds none, as far as it is known. */
  state: "pending" | "found" | "missing";
}

/** The first of some assets that the library holds. */
export function useFirstFound(keys: readonly AssetKey[]): FirstFound {
  const catalog = useCatalog();
  const version = useStatusOf((status) => status.version);
  const ready = useStatusOf((status) => status.ready);
  const growing = useCoverage("all") === "growing";
  const { data, isPlaceholderData } = useQuery(firstQuery(catalog, useSession().account, keys, version));
  if (keys.length === 0) return { key: undefined, state: "missing" };
  if (data && !isPlaceholderData) return { key: data, state: "found" };
  const settled = ready && data === null && !isPlaceholderData && !growing;
  return { key: undefined, state: settled ? "missing" : "pending" };
}
