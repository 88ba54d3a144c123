import type * as z from "zod/mini";
import type { Kind } from "#contract/asset.ts";
import { type Page, pageSchema } from "#contract/page.ts";
import { ApiError, type Problem, problemSchema } from "#contract/problem.ts";
import { type Session, sessionSchema } from "#contract/session.ts";
import { endpoints } from "#shared/paths.ts";

const unreachable: Problem = {
  status: 0,
  title: "The Contact Sheet server does not answer.",
  detail: "It may have been stopped. Start it again, then retry.",
  retryable: true,
};

const unreadable = (status: number): Problem => ({
  status,
  title: "The server's answer could not be read.",
  detail: "Reload the page: it may be older than the server.",
  retryable: status >= 500,
});

/** Reads `url` as JSON of the given shape. Rejects with `ApiError` for everything but an abort. */
async function getJson<T extends z.ZodMiniType>(url: string, schema: T, signal: AbortSignal) {
  const response = await fetch(url, { signal, headers: { accept: "application/json" } }).catch((cause) => {
    if (signal.aborted) throw cause;
    throw new ApiError(unreachable, { cause });
  });
  const body: unknown = await response.json().catch((cause) => {
    if (signal.aborted) throw cause;
    return undefined;
  });
  if (!response.ok) {
    const problem = problemSchema.safeParse(body);
    throw new ApiError(problem.success ? problem.data : unreadable(response.status));
  }
  const parsed = schema.safeParse(body);
  if (!parsed.success) throw new ApiError(unreadable(response.status), { cause: parsed.error });
  return parsed.data as z.infer<T>;
}

/** One page of a kind's list; `nextPageKey` null asks for the head. */
export function fetchPage(kind: Kind, nextPageKey: string | null, signal: AbortSignal): Promise<Page> {
  const endpoint = kind === "image" ? endpoints.images : endpoints.videos;
  const search = nextPageKey === null ? "" : `?${new URLSearchParams({ nextPageKey })}`;
  return getJson(endpoint + search, pageSchema, signal);
}

export function fetchSession(signal: AbortSignal): Promise<Session> {
  return getJson(endpoints.session, sessionSchema, signal);
}
