import { useLayoutEffect, useState } from "react";
import type { QueryResult } from "#catalog/index.ts";
import type { AssetKey } from "#contract/asset.ts";
import { inTurns } from "#shared/in-turns.ts";
import { useFamilyRows } from "./family-rows.ts";
import { type FoldedResult, foldResult } from "./fold-result.ts";
import { useRowsOf } from "./rows-of.ts";

/**
 * What a query has found with the attempts of each family as one item, but for the families of the assets in `opened`.
 * Undefined until it is known which families there are, null where that cannot be. What was found before stays until what
 * is found now is folded, which takes a large list a few turns.
 */
export function useFolded(
  found: QueryResult | undefined,
  opened: readonly AssetKey[],
): FoldedResult | null | undefined {
  const { families, error } = useFamilyRows();
  const rows = useRowsOf(opened).join();
  const [folded, setFolded] = useState<FoldedResult>();
  // A short list is folded by the time that anything is painted.
  useLayoutEffect(() => {
    if (!found || !families) return;
    return inTurns(foldResult(found, families, rows === "" ? [] : rows.split(",").map(Number)), setFolded);
  }, [found, families, rows]);
  if (!found || !families) return error ? null : undefined;
  return folded;
}
