import { accountHeader } from "#contract/account-header.ts";
import type { Kind } from "#contract/asset.ts";
import { getJson } from "#contract/get-json.ts";
import { listAnswerSchema, type Page } from "#contract/page.ts";
import { ApiError, accountChanged } from "#contract/problem.ts";
import { endpoints } from "#shared/paths.ts";
import { type Ask, pageKeyOf } from "../../model/walk/ask.ts";

/** Gives one page of a kind's list. */
export type PageSource = (kind: Kind, ask: Ask, signal: AbortSignal) => Promise<Page>;

/**
 * Our server's pages of one account's lists. Rejects with `ApiError` for everything but an abort, `account-changed` for
 * a page that is another account's.
 */
export const pagesOf =
  (account: string): PageSource =>
  async (kind, ask, signal) => {
    const endpoint = kind === "image" ? endpoints.images : endpoints.videos;
    const nextPageKey = pageKeyOf(ask);
    const search = nextPageKey === undefined ? "" : `?${new URLSearchParams({ nextPageKey })}`;
    const answer = await getJson(endpoint + search, listAnswerSchema, signal, { [accountHeader]: account });
    if (answer.account !== account) throw new ApiError(accountChanged);
    return answer;
  };
