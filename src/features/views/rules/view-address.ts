import type { AssetQuery } from "#contract/query.ts";
import { parseQuery, writeQuery } from "#contract/query-params.ts";
import { listPath } from "#shared/paths.ts";
import { tileSizes } from "#shared/stored-values.ts";

/** Stands before addresses, which have no host, for the browser's own parser; nothing is asked of it. */
const anyOrigin = "http://gallery.invalid";
const lists = ["all", "image", "video"] as const;
const otherViews = ["grid", "list"];

/** A saved view's address, read. */
export interface ViewAddress {
  query: AssetQuery;
  /** In canonical form: two lists that show the same in the same way have the same. */
  address: string;
}

/**
 * Reads the address of a list ("/images?model=veo3.1&view=grid"). Undefined for what is none: another page, an item,
 * another host, text that is no address. Parameters that are not known are left out.
 */
export function readViewAddress(text: string): ViewAddress | undefined {
  // Browsers take "//" and "/\" for the beginning of a host.
  if (!/^\/(?![/\\])/.test(text) || !URL.canParse(text, anyOrigin)) return undefined;
  const { pathname, searchParams } = new URL(text, anyOrigin);
  const path = pathname.length > 1 ? pathname.replace(/\/+$/, "") : pathname;
  const kind = lists.find((list) => listPath(list) === path);
  if (!kind) return undefined;
  const query = parseQuery(kind, searchParams);
  const params = writeQuery(query);
  const view = otherViews.find((known) => known === searchParams.get("view"));
  if (view) params.set("view", view);
  const size = tileSizes.find((known) => String(known) === searchParams.get("size"));
  if (size !== undefined) params.set("size", String(size));
  const search = params.toString();
  return { query, address: listPath(kind) + (search && `?${search}`) };
}

/** Whether two addresses lead to the same list, shown in the same way; false where either is no list's. */
export function isSameView(a: string, b: string): boolean {
  const read = readViewAddress(a);
  return read !== undefined && read.address === readViewAddress(b)?.address;
}
