import { queryOptions, useQuery } from "@tanstack/react-query";
import type { Catalog, Row } from "#catalog/index.ts";
import { type Asset, type AssetKey, keyOf } from "#contract/asset.ts";
import { useSession } from "./account/session.ts";
import { useCoverage } from "./coverage.ts";
import { useRecord, useRecordCache } from "./records/records.ts";
import { useCatalog, useStatusOf } from "./status.ts";
import { workerAnswer } from "./worker-answer.ts";

const rowQuery = (catalog: Catalog, account: string, key: AssetKey | null, version: number) =>
  queryOptions({
    ...workerAnswer,
    queryKey: ["row", account, key, version],
    queryFn: async () => (key && (await catalog.find(key))) ?? null,
    enabled: key !== null,
  });

export interface FoundAsset {
  asset: Asset | undefined;
  row: Row | undefined;
  /**
   * "pending" while the walk may still meet it; "missing" once the library is known to its end without it; "unreached"
   * where the walk has stopped above it, if it is there.
   */
  state: "pending" | "found" | "missing" | "unreached";
}

/**
 * One asset by its key, or none for null: the provider has no such look-up, so it is found in the catalog or waited
 * for.
 */
export function useAsset(key: AssetKey | null): FoundAsset {
  const catalog = useCatalog();
  const cache = useRecordCache();
  const version = useStatusOf((status) => status.version);
  const ready = useStatusOf((status) => status.ready);
  const coverage = useCoverage(key?.kind ?? "all");
  const { data, isPlaceholderData } = useQuery(rowQuery(catalog, useSession().account, key, version));
  // Until the catalog has answered: the row of a record at hand, else the answer of before. That one may be another
  // asset's, which the comparison of keys below finds out.
  const known = key && (data === undefined || isPlaceholderData) ? cache.rowAtHand(key) : undefined;
  const row = known ?? data ?? undefined;
  const asset = useRecord(row);
  if (asset && key && keyOf(asset) === keyOf(key)) return { asset, row, state: "found" };
  const settled = key !== null && ready && data === null && !isPlaceholderData;
  const ended = coverage === "complete" ? "missing" : coverage === "stopped" ? "unreached" : "pending";
  return { asset: undefined, row: undefined, state: settled ? ended : "pending" };
}
