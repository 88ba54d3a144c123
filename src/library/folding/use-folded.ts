import { useMemo } from "react";
import type { QueryResult } from "#catalog/index.ts";
import type { AssetKey } from "#contract/asset.ts";
import { useFamilyRows } from "./family-rows.ts";
import { type FoldedResult, foldResult } from "./fold-result.ts";
import { useRowsOf } from "./rows-of.ts";

/**
 * What a query has found with the attempts of each family as one item, but for the families of the assets in `opened`.
 * Undefined until it is known which families there are, null where that cannot be.
 */
export function useFolded(
  found: QueryResult | undefined,
  opened: readonly AssetKey[],
): FoldedResult | null | undefined {
  const { families, error } = useFamilyRows();
  const rows = useRowsOf(opened).join();
  return useMemo(() => {
    if (!found || !families) return error ? null : undefined;
    return foldResult(found, families, rows === "" ? [] : rows.split(",").map(Number));
  }, [found, families, error, rows]);
}
