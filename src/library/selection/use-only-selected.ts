import { useSyncExternalStore } from "react";
import type { Asset } from "#contract/asset.ts";
import { useRecord } from "../records/records.ts";
import { useSelection } from "./use-selection.ts";

/** What is selected, where that is one asset alone, a frame late; undefined also until its record has been read. */
export function useOnlySelected(): Asset | undefined {
  const selection = useSelection();
  const row = useSyncExternalStore(selection.subscribeLate, () =>
    selection.size === 1 ? selection.rows()[0] : undefined,
  );
  return useRecord(row);
}
