import type { Row } from "#catalog/index.ts";
import type { AssetKey } from "#contract/asset.ts";
import { useRecordCache } from "../records/records.ts";
import { useCatalog } from "../status.ts";
import type { FoldedResult } from "./fold-result.ts";

/**
 * Opens the family of a row in a folded list, or folds it again: gives what `opened` becomes. Null where the row's record
 * cannot be had. Rejects with `CatalogError` where the worker has died.
 */
export function useTurnFamily(): (
  folded: FoldedResult,
  row: Row,
  opened: readonly AssetKey[],
) => Promise<AssetKey[] | null> {
  const catalog = useCatalog();
  const cache = useRecordCache();
  return async ({ open, placeOf }, row, opened) => {
    const [asset] = await cache.read([row]);
    if (!asset) return null;
    const rows = await Promise.all(opened.map((key) => cache.rowAtHand(key) ?? catalog.find(key)));
    const place = placeOf(row);
    const others = opened.filter((_, i) => rows[i] === undefined || placeOf(rows[i]) !== place);
    const isOpen = open.some(({ from }) => from === place);
    return isOpen ? others : [...others, { kind: asset.kind, id: asset.id }];
  };
}
