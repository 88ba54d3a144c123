import type { MiddlewareHandler } from "hono";
import { ApiError, type Problem } from "#contract/problem.ts";

/**
 * A problem as an answer. It is never cached, because the next try may succeed, and no other site may read it, whether
 * it is met by a guard, in the API or among the media.
 */
export function problemResponse(problem: Problem): Response {
  const headers = new Headers({
    "content-type": "application/problem+json",
    "cache-control": "no-store",
    "content-security-policy": "default-src 'none'; frame-ancestors 'none'; sandbox",
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-resource-policy": "same-origin",
  });
  if (problem.retryAfter !== undefined) headers.set("retry-after", String(problem.retryAfter));
  return new Response(JSON.stringify(problem), { status: problem.status, headers });
}

/** What went wrong as a problem. An unexpected error tells nothing of itself: its message may hold anything. */
export function asProblem(error: unknown): Problem {
  if (error instanceof ApiError) return error.problem;
  return {
    code: "server-failed",
    status: 500,
    title: "Something went wrong here.",
    detail: "Contact Sheet's own server failed. Try again; its log may tell more.",
    retryable: true,
  };
}

/** Makes an error of whatever else is thrown: when a browser leaves, the adapter's reason is a plain text. */
export const errorsAlone: MiddlewareHandler = async (_c, next) => {
  try {
    await next();
  } catch (error) {
    throw error instanceof Error ? error : new Error("not an error", { cause: error });
  }
};

export const busy: Problem = {
  code: "busy",
  status: 503,
  title: "Busy.",
  detail: "Too much is asked for at once. Try again in a moment.",
  retryable: true,
};

export const notFound: Problem = {
  code: "not-found",
  status: 404,
  title: "Not found.",
  detail: "There is nothing at this address.",
  retryable: false,
};
