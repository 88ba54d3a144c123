import type { AssetQuery } from "./query.ts";

/** What is asked where nobody has asked for anything. Apart, so that the worker's first answer needs no facets. */
export const everything: AssetQuery = {
  kind: "all",
  text: "",
  filters: {},
  from: null,
  to: null,
  sort: "newest",
  seed: 0,
};
