import type { Context } from "hono";
import * as v from "valibot";
import { ApiError } from "#contract/problem.ts";
import { clientOf } from "../../../http/client-of.ts";
import { badJoin, slowDown, wrongPassword } from "../problems.ts";
import { type Auth, clientHeader } from "./auth.ts";
import type { Place } from "./place.ts";

/** What is passed on of a request: who asks, from where, by which page. */
const passedOn = ["cookie", "user-agent", "origin", "sec-fetch-site", "sec-fetch-mode", "sec-fetch-dest"];

/** A request of one of better-auth's routes, in the name of the one that came. */
export function innerRequest(c: Context, place: Place, path: string, body?: unknown): Request {
  const url = place.inner(path, new URL(c.req.url).origin);
  const headers = new Headers({ host: url.host, accept: "application/json" });
  for (const name of passedOn) {
    const value = c.req.header(name);
    if (value !== undefined) headers.set(name, value);
  }
  // Tools tell no origin. What a page sends has been compared with ours before, and is compared again.
  if (!headers.has("origin")) headers.set("origin", url.origin);
  const client = clientOf(c);
  if (client !== undefined) headers.set(clientHeader, client);
  if (body === undefined) return new Request(url, { headers });
  headers.set("content-type", "application/json");
  return new Request(url, { method: "POST", headers, body: JSON.stringify(body) });
}

interface Refusal {
  status: number;
  /** better-auth's own: "INVALID_PASSWORD". */
  code: string;
}

/**
 * Asks better-auth, and gives its answer where that is a good one. Throws a problem where too many have asked, and what
 * `refusal` makes of every other refusal.
 */
export async function ask(
  auth: Auth,
  request: Request,
  refusal: (of: Refusal) => ApiError,
): Promise<{ body: unknown; cookies: string[] }> {
  const answer = await auth.handler(request);
  if (answer.ok)
    return { body: await answer.json().catch(() => undefined), cookies: answer.headers.getSetCookie() };
  if (answer.status === 429)
    throw new ApiError(slowDown(Math.max(1, Number(answer.headers.get("x-retry-after")) || 60)));
  if (answer.status >= 500) throw new Error("better-auth failed");
  const told = v.safeParse(v.object({ code: v.string() }), await answer.json().catch(() => undefined));
  throw refusal({ status: answer.status, code: told.success ? told.output.code : "" });
}

/** Every refusal of a sign-in is told alike. */
export const wrong = () => new ApiError(wrongPassword);

/** A body of the given shape; throws the problem that says what is wrong with it. */
export async function bodyOf<T>(c: Context, schema: v.GenericSchema<unknown, T>): Promise<T> {
  const body = await c.req.json().catch(() => {
    throw new ApiError(badJoin("The body is not JSON."));
  });
  const read = v.safeParse(schema, body);
  if (read.success) return read.output;
  // The library's own words would quote what was sent, which may be a password.
  const [{ path, message } = { message: "" }] = read.issues;
  const name = String(path?.[0]?.key ?? "");
  throw new ApiError(
    badJoin(
      /^[A-Z].*\.$/.test(message) && !message.includes("Invalid")
        ? message
        : `"${name}" is missing or wrong.`,
    ),
  );
}

/** A value as an answer, with the cookies that belong to it; never kept by anybody. */
export function answerWith(value: unknown, cookies: readonly string[] = []): Response {
  const answer = Response.json(value, { headers: { "cache-control": "no-store" } });
  for (const cookie of cookies) answer.headers.append("set-cookie", cookie);
  return answer;
}

/** What is answered where there is nothing to tell. */
export const done = { done: true } as const;
