import { accountHeader } from "#contract/account-header.ts";
import type { Kind } from "#contract/asset.ts";
import { getJson } from "#contract/get-json.ts";
import { listAnswerSchema, type Page } from "#contract/page.ts";
import { ApiError, accountChanged } from "#contract/problem.ts";
import { endpoints } from "#shared/paths.ts";
import { type Ask, pageKeyOf } from "../../model/walk/ask.ts";

/** Gives one page of a kind's list; where `fresh`, one that nobody has been given before. */
export type PageSource = (kind: Kind, ask: Ask, signal: AbortSignal, fresh?: boolean) => Promise<Page>;

/**
 * Our server's pages of one account's lists. Rejects with `ApiError` for everything but an abort, `account-changed` for
 * a page that is another account's.
 */
export function pagesOf(account: string): PageSource {
  /** Pages below a head that have come: who asks for one again wants to know what it has become. */
  const had = new Set<string>();
  return async (kind, ask, signal, fresh = false) => {
    const endpoint = kind === "image" ? endpoints.images : endpoints.videos;
    const nextPageKey = pageKeyOf(ask);
    const search = nextPageKey === undefined ? "" : `?${new URLSearchParams({ nextPageKey })}`;
    const url = endpoint + search;
    const anew = fresh || had.has(url);
    const headers = { [accountHeader]: account, ...(anew && { "cache-control": "no-cache" }) };
    const answer = await getJson(url, listAnswerSchema, signal, headers);
    if (answer.account !== account) throw new ApiError(accountChanged);
    if (nextPageKey !== undefined) had.add(url);
    return answer;
  };
}
