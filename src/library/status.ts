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

/**
 * One thing of the catalog's status, which must be no object: each status is made of new ones. Who asks for it is drawn anew
 * when it is another, and not by all that the status tells: a mark alone changes it three times.
 */
export function useStatusOf<T extends string | number | boolean>(of: (status: CatalogStatus) => T): T {
  const status = useStatus();
  return useSyncExternalStore(status.subscribe, () => of(status.get()));
}

function useStatus(): PacedStatus {
  const status = use(StatusContext);
  if (!status) throw new Error("A status is asked for outside of LibraryProvider.");
  return status;
}

/** The catalog's status, at a pace that a page can be drawn at: see `PacedStatus`. Only below `LibraryProvider`. */
export function useCatalogStatus(): CatalogStatus {
  const status = useStatus();
  return useSyncExternalStore(status.subscribe, status.get);
}
