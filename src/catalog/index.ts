/** The catalog's one door: everything outside imports from here. */
export * from "./catalog.ts";
export { forgetCatalog } from "./forget-catalog.ts";
export { highlight } from "./model/query/highlight.ts";
export { openCatalog } from "./open-catalog.ts";
