import type { Kind } from "#contract/asset.ts";
import { getJson } from "#contract/get-json.ts";
import { type Page, pageSchema } from "#contract/page.ts";
import { endpoints } from "#shared/paths.ts";

/** Gives one page of a kind's list; `nextPageKey` null asks for the head. */
export type PageSource = (kind: Kind, nextPageKey: string | null, signal: AbortSignal) => Promise<Page>;

/** Our server's pages. Rejects with `ApiError` for everything but an abort. */
export const fetchPage: PageSource = (kind, nextPageKey, signal) => {
  const endpoint = kind === "image" ? endpoints.images : endpoints.videos;
  const search = nextPageKey === null ? "" : `?${new URLSearchParams({ nextPageKey })}`;
  return getJson(endpoint + search, pageSchema, signal);
};
