import { useMemo, useSyncExternalStore } from "react";
import { useSelection } from "./use-selection.ts";

/** Another number after each change of what is selected. */
export function useSelectionVersion(): number {
  const selection = useSelection();
  return useSyncExternalStore(selection.subscribe, () => selection.version);
}

/**
 * How many are selected, and how many of `rows`: counted once for each `version` that is given, which may be an older one
 * where the count can wait.
 */
export function useSelectedOf(rows: Uint32Array, version: number): { size: number; inside: number } {
  const selection = useSelection();
  // biome-ignore lint/correctness/useExhaustiveDependencies: that others are selected is told by the version.
  return useMemo(
    () => ({ size: selection.size, inside: selection.countOf(rows) }),
    [selection, rows, version],
  );
}

/** All that are selected, ascending: the same array while they are the same. */
export function useSelectedRows(): Uint32Array<ArrayBuffer> {
  const selection = useSelection();
  return useSyncExternalStore(selection.subscribe, () => selection.rows());
}
