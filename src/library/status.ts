import { createContext, use, useSyncExternalStore } from "react";
import type { Catalog, CatalogStatus } from "#catalog/index.ts";

export const CatalogContext = createContext<Catalog | null>(null);

/** The catalog of the session on screen. Only below `LibraryProvider`. */
export function useCatalog(): Catalog {
  const catalog = use(CatalogContext);
  if (!catalog) throw new Error("useCatalog is used outside of LibraryProvider.");
  return catalog;
}

export function useCatalogStatus(): CatalogStatus {
  const catalog = useCatalog();
  return useSyncExternalStore(catalog.subscribe, catalog.getStatus);
}
