import type { AssetQuery } from "#contract/query.ts";
import { writeQuery } from "#contract/query-params.ts";
import { listAddress } from "../../navigation/address.ts";
import type { Edit } from "../../navigation/address-steps.ts";

/** What entries know of the list on screen. */
export interface Here {
  query: AssetQuery;
  params: URLSearchParams;
}

/** The address of the list on screen with another question: what an edit of it leads to. */
export function linkOf({ query, params }: Here, edit: Edit): string {
  const next = edit(query);
  return listAddress(next.kind, writeQuery(next, params));
}
