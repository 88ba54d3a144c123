import * as v from "valibot";
import { under } from "#shared/base.ts";
import { ApiError, type Problem, problemSchema } from "./problem.ts";

const unreachable: Problem = {
  code: "server-unreachable",
  status: 0,
  title: "The Contact Sheet server does not answer.",
  detail: "It may have been stopped. Start it again, then retry.",
  retryable: true,
};

const unreadable = (status: number): Problem => ({
  code: "server-failed",
  status,
  title: "The server's answer could not be read.",
  detail: "Reload the page: it may be older than the server.",
  retryable: status >= 500,
});

/** Reads the path `url` of our server as JSON of the given shape. Rejects with `ApiError` for everything but an abort. */
export function getJson<T>(
  url: string,
  schema: v.GenericSchema<T>,
  signal: AbortSignal,
  headers: Record<string, string> = {},
): Promise<T> {
  return askJson(url, schema, { signal, headers });
}

/** Sends a body as JSON, and reads the answer as `getJson` does. */
export function postJson<T>(
  url: string,
  body: unknown,
  schema: v.GenericSchema<T>,
  signal: AbortSignal,
  headers: Record<string, string> = {},
): Promise<T> {
  const typed = { "content-type": "application/json", ...headers };
  return askJson(url, schema, { method: "POST", body: JSON.stringify(body), signal, headers: typed });
}

interface Init extends RequestInit {
  signal: AbortSignal;
  headers: Record<string, string>;
}

/** Asks by whatever method `init` names, and reads the answer as `getJson` does. */
export async function askJson<T>(url: string, schema: v.GenericSchema<T>, init: Init): Promise<T> {
  const headers = { accept: "application/json", ...init.headers };
  const response = await fetch(under(url), { ...init, headers }).catch((cause) => {
    init.signal.throwIfAborted();
    throw new ApiError(unreachable, { cause });
  });
  const body: unknown = await response.json().catch(() => init.signal.throwIfAborted());
  if (!response.ok) throw new ApiError(v.is(problemSchema, body) ? body : unreadable(response.status));
  if (!v.is(schema, body)) throw new ApiError(unreadable(response.status));
  return body;
}
