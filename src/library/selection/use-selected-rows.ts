import { useMemo, useSyncExternalStore } from "react";
import { useSelection } from "./use-selection.ts";

/** Another number after each change of what is selected, a frame late. */
export function useLateVersion(): number {
  const selection = useSelection();
  return useSyncExternalStore(selection.subscribeLate, () => selection.version);
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

/** All that are selected, ascending, a frame late: the same array while they are the same. */
export function useLateRows(): Uint32Array<ArrayBuffer> {
  const selection = useSelection();
  return useSyncExternalStore(selection.subscribeLate, () => selection.rows());
}
