import type { QueryResult, Row } from "#catalog/index.ts";
import type { Asset, AssetKey } from "#contract/asset.ts";
import { useReadRecords, useRecords } from "#library/records.ts";

/** How many to have at hand either way: a held arrow key steps some thirty times a second. */
const reach = 8;

/** Where an item stands in its list, what is beside it (nearest first), and how to step there. */
export function useNeighbours(
  result: QueryResult | undefined,
  row: Row | undefined,
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
  const around = (from: number, to: number): Row[] =>
    rows && index >= 0 ? [...rows.subarray(Math.max(0, from), Math.max(0, to))] : [];
  const read = useReadRecords();
  return {
    index,
    before: useRecords(around(index - reach, index).reverse()),
    after: useRecords(around(index + 1, index + 1 + reach)),
    step: async (delta) => {
      const to = index < 0 ? undefined : rows?.[index + delta];
      if (to === undefined) return;
      const [asset] = await read([to]);
      if (asset) onStep({ kind: asset.kind, id: asset.id });
    },
  };
}
