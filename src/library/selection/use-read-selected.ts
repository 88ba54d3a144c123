import type { QueryResult } from "#catalog/index.ts";
import type { Asset } from "#contract/asset.ts";
import { useReadRecords } from "../records/records.ts";
import { inListOrder } from "./list-order.ts";
import { useSelection } from "./use-selection.ts";

/** Reads what is selected, in the order of the list on screen; those that it lacks come last. */
export function useReadSelected(result: QueryResult | undefined): () => Promise<Asset[]> {
  const selection = useSelection();
  const read = useReadRecords();
  return async () => {
    const records = await read(inListOrder(selection.rows(), result?.rows));
    return records.filter((asset) => asset !== undefined);
  };
}
