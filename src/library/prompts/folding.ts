import { useSyncExternalStore } from "react";
import { useCatalog } from "../status.ts";

/** See `CatalogStatus.folding`: as the worker tells it, while `useCatalogStatus` may tell of it once a second. */
export function useFolding(): number | null {
  const catalog = useCatalog();
  return useSyncExternalStore(catalog.subscribe, () => catalog.getStatus().folding);
}
