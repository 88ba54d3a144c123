import { useMemo, useSyncExternalStore } from "react";
import { useSelection } from "./use-selection.ts";

/** How many of `rows` are selected. */
export function useSelectedOf(rows: Uint32Array): number {
  const selection = useSelection();
  const version = useSyncExternalStore(selection.subscribe, () => selection.version);
  // biome-ignore lint/correctness/useExhaustiveDependencies: that others are selected is told by the version.
  return useMemo(() => selection.countOf(rows), [selection, rows, version]);
}

/** All that are selected, ascending: the same array while they are the same. */
export function useSelectedRows(): Uint32Array<ArrayBuffer> {
  const selection = useSelection();
  return useSyncExternalStore(selection.subscribe, () => selection.rows());
}
