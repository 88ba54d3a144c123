import { createContext, use, useSyncExternalStore } from "react";
import type { Catalog, CatalogStatus } from "#catalog/index.ts";
import type { PacedStatus } from "./paced-status.ts";

export const CatalogContext = createContext<Catalog | null>(null);
export const StatusContext = createContext<PacedStatus | null>(null);

/** The catalog of the session on screen. Only below `LibraryProvider`. */
export function useCatalog(): Catalog {
  const catalog = use(CatalogContext);
  if (!catalog) throw new Error("useCatalog is used outside of LibraryProvider.");
  return catalog;
}

/** The catalog's status, at a pace that a page can be drawn at: see `PacedStatus`. Only below `LibraryProvider`. */
export function useCatalogStatus(): CatalogStatus {
  const status = use(StatusContext);
  if (!status) throw new Error("useCatalogStatus is used outside of LibraryProvider.");
  return useSyncExternalStore(status.subscribe, status.get);
}
