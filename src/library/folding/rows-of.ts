import type { Row } from "#catalog/index.ts";
import { type AssetKey, keyOf } from "#contract/asset.ts";
import { useRecordCache } from "../records/records.ts";
import { useAnswer } from "../use-answer.ts";

/** The rows of some assets, without those that the catalog does not hold: at once for those whose records are at hand. */
export function useRowsOf(keys: readonly AssetKey[]): readonly Row[] {
  const cache = useRecordCache();
  const found = useAnswer({
    name: "rows-of",
    of: keys,
    ask: async (catalog) => {
      const rows = await Promise.all(keys.map((key) => catalog.find(key)));
      return new Map(keys.map((key, i) => [keyOf(key), rows[i]]));
    },
    enabled: keys.length > 0,
    keepsLast: true,
  });
  return keys.flatMap((key) => found?.get(keyOf(key)) ?? cache.rowAtHand(key) ?? []);
}
