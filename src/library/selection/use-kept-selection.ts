import { useEffect } from "react";
import { useCatalog } from "../status.ts";
import { keepSelected } from "./keep-selected.ts";
import { useSelection } from "./use-selection.ts";

/** Keeps what is selected in a tab for its next visit, and brings back what the last one left, by the tab's name. */
export function useKeptSelection(tab: string): void {
  const catalog = useCatalog();
  const selection = useSelection();
  useEffect(() => {
    const kept = keepSelected(selection, {
      keep: (rows) => catalog.keepSelection(tab, rows),
      kept: () => catalog.keptSelection(tab),
    });
    addEventListener("pagehide", kept.now);
    return () => {
      removeEventListener("pagehide", kept.now);
      kept.stop();
    };
  }, [catalog, selection, tab]);
}
