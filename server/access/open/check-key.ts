import { ApiError } from "#contract/problem.ts";
import { Shares } from "../../http/shares.ts";
import { createUpstream, type FetchLike } from "../../upstream/client.ts";
import { ofTheCheck } from "./problems.ts";

/** Where keys are checked. */
export interface CheckedAt {
  apiUrl: string;
  fetch: FetchLike;
}

/**
 * Asks the provider for the newest page of a list with a visitor's key, some at a time. Rejects with an `ApiError` where the
 * key is refused, or could not be checked.
 */
export function createKeyCheck({
  apiUrl,
  fetch,
}: CheckedAt): (key: string, client: string | undefined, signal: AbortSignal) => Promise<void> {
  const shares = new Shares({ total: 8, perClient: 2, waitMs: 10_000, maxWaiting: 100 });
  return (key, client, signal) =>
    shares.run({ client }, signal, 1, async () => {
      try {
        await createUpstream({ apiUrl, fetch, key, seal: (url) => url }).page("image", undefined, signal);
      } catch (error) {
        throw error instanceof ApiError ? new ApiError(ofTheCheck(error.problem)) : error;
      }
    });
}
