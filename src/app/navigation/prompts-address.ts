import { type PromptSort, promptSorts } from "#contract/prompts/prompt-sorts.ts";
import { type AssetQuery, canonical } from "#contract/query.ts";
import { parseQuery, writeQuery } from "#contract/query-params.ts";
import { routes } from "#shared/paths.ts";
import { namedKind, namingKind } from "./address.ts";

/** What the address of the list of prompts says: what assets they are of, as in the gallery, and their own order. */
export interface PromptsAddress {
  /** In no order of its own. */
  query: AssetQuery;
  sort: PromptSort;
  /** Whether near-identical prompts are one entry. */
  folded: boolean;
}

const usual = promptSorts[0];

/** Reads the search part of an address. What is unknown is ignored, never an error. */
export function parsePromptsAddress(search: string): PromptsAddress {
  const params = new URLSearchParams(search);
  return {
    query: canonical({ ...parseQuery(namedKind(params), params), sort: "newest" }),
    sort: promptSorts.find((sort) => sort === params.get("sort")) ?? usual,
    folded: params.get("fold") === "1",
  };
}

/** The whole address; what has its usual value is left out. */
export function promptsAddress({
  query,
  sort = usual,
  folded = false,
}: Pick<PromptsAddress, "query"> & Partial<PromptsAddress>): string {
  const params = namingKind(query.kind, writeQuery({ ...query, sort: "newest" }));
  if (sort !== usual) params.set("sort", sort);
  if (folded) params.set("fold", "1");
  const search = params.toString();
  return routes.prompts + (search && `?${search}`);
}
