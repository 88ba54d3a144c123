import { useSyncExternalStore } from "react";
import type { Catalog, Row } from "#catalog/index.ts";
import { useCatalog } from "../status.ts";
import { looks, Selection } from "./selection.ts";

/** Rows mean something in their own catalog alone. */
const selections = new WeakMap<Catalog, Selection>();

/** What is selected in a catalog, from its opening to its end, whichever pages come and go meanwhile. */
function selectionOf(catalog: Catalog): Selection {
  const selection = selections.get(catalog) ?? new Selection();
  selections.set(catalog, selection);
  return selection;
}

/** The selection of the library on screen; changes of it render nothing anew. */
export const useSelection = (): Selection => selectionOf(useCatalog());

/** Whether anything is selected: see `Selection.subscribeCount`. */
export function useIsSelecting(): boolean {
  const selection = useSelection();
  return useSyncExternalStore(selection.subscribeCount, () => selection.size > 0);
}

/** How many are selected: see `Selection.subscribeCount`. */
export function useSelectedCount(): number {
  const selection = useSelection();
  return useSyncExternalStore(selection.subscribeCount, () => selection.size);
}

/** How many are selected, a frame late: for what is no part of what a key is pressed for. */
export function useLateCount(): number {
  const selection = useSelection();
  return useSyncExternalStore(selection.subscribeLate, () => selection.size);
}

/** How one row stands to the selection: bits of `looks`. */
export function useLook(row: Row): number {
  const selection = useSelection();
  return useSyncExternalStore(
    (listener) => selection.subscribeRow(row, listener),
    () => selection.lookOf(row),
  );
}

/** Whether a row is about to be selected, or to be no longer. */
export function useIsMeant(row: Row): boolean {
  const selection = useSelection();
  return useSyncExternalStore(
    (listener) => selection.subscribeRow(row, listener),
    () => selection.lookOf(row) > looks.selected,
  );
}
