import { useCatalogStatus } from "./status.ts";

/** The catalog's version, at the pace of `useCatalogStatus`: part of the keys of what is asked of it. */
export const useCatalogVersion = (): number => useCatalogStatus().version;
