/** The catalog's door: everything outside imports from here, but for what only late parts need (`highlight.ts`). */
export * from "./catalog.ts";
export { eraseKept, forgetCatalog } from "./forget-catalog.ts";
export { forgetKept } from "./forget-kept.ts";
export { openCatalog } from "./open-catalog.ts";
export type * from "./results/matrix.ts";
export type * from "./results/prompts.ts";
export type * from "./results/taking.ts";
