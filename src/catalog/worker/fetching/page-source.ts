import { accountHeader } from "#contract/account-header.ts";
import type { Kind } from "#contract/asset.ts";
import { getJson } from "#contract/get-json.ts";
import { listAnswerSchema, type Page } from "#contract/page.ts";
import { ApiError, accountChanged } from "#contract/problem.ts";
import { endpoints } from "#shared/paths.ts";

/** Gives one page of a kind's list; `nextPageKey` null or "" asks for the head. */
export type PageSource = (kind: Kind, nextPageKey: string | null, signal: AbortSignal) => Promise<Page>;

/**
 * Our server's pages of one account's lists. Rejects with `ApiError` for everything but an abort, `account-changed` for
 * a page that is another account's.
 */
export const pagesOf =
  (account: string): PageSource =>
  async (kind, nextPageKey, signal) => {
    const endpoint = kind === "image" ? endpoints.images : endpoints.videos;
    const search = nextPageKey ? `?${new URLSearchParams({ nextPageKey })}` : "";
    const answer = await getJson(endpoint + search, listAnswerSchema, signal, { [accountHeader]: account });
    if (answer.account !== account) throw new ApiError(accountChanged);
    return answer;
  };
