import type { QueryResult, Row } from "#catalog/index.ts";
import { type Asset, type AssetKey, keyOf } from "#contract/asset.ts";
import { useReadRecords, useRecords } from "#library/records/records.ts";

/** How many to have at hand either way: a held arrow key steps some thirty times a second. */
const reach = 24;

/** What lies on either side of an item among records in their list's order, nearest first; nothing where it is not there. */
export function sidesOf(records: readonly Asset[], item: AssetKey): { before: Asset[]; after: Asset[] } {
  const at = records.findIndex((asset) => keyOf(asset) === keyOf(item));
  if (at < 0) return { before: [], after: [] };
  return { before: records.slice(0, at).reverse(), after: records.slice(at + 1) };
}

/** Where an item stands in its list, what is beside it (nearest first), and how to step there. */
export function useItemsBeside(
  result: QueryResult | undefined,
  row: Row | undefined,
  item: AssetKey,
  onStep: (key: AssetKey) => void,
): {
  /** From 0; -1 where the list does not hold the item. */
  index: number;
  before: Asset[];
  after: Asset[];
  step: (delta: number) => void;
} {
  const rows = result?.rows;
  const index = rows && row !== undefined ? rows.indexOf(row) : -1;
  // With the item among them: while the next ones are read these are still those around the item stepped from, which
  // is itself the previous or next one by then.
  const rowsAround =
    rows && index >= 0 ? [...rows.subarray(Math.max(0, index - reach), index + reach + 1)] : [];
  const records = useRecords(rowsAround);
  const read = useReadRecords();
  return {
    index,
    ...sidesOf(records, item),
    step: async (delta) => {
      const to = index < 0 ? undefined : rows?.[index + delta];
      if (to === undefined) return;
      const [asset] = await read([to]);
      if (asset) onStep({ kind: asset.kind, id: asset.id });
    },
  };
}
