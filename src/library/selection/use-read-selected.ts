import type { QueryResult } from "#catalog/index.ts";
import type { Asset } from "#contract/asset.ts";
import { useReadRecords } from "../records/records.ts";
import { inListOrder } from "./list-order.ts";
import { useSelection } from "./use-selection.ts";

/**
 * Reads what is selected, in the order of the list on screen; those that it lacks come last. With `most` only the first so
 * many.
 */
export function useReadSelected(result: QueryResult | undefined): (most?: number) => Promise<Asset[]> {
  const selection = useSelection();
  const read = useReadRecords();
  return async (most) => {
    const records = await read(inListOrder(selection.rows(), result?.rows).slice(0, most));
    return records.filter((asset) => asset !== undefined);
  };
}
