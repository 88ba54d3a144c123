import type { MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { Problem } from "#contract/problem.ts";
import { problemResponse } from "./problems.ts";

/**
 * Answers bodies of more than so many bytes with a problem. One whose length is stated is judged by that alone: as soon as
 * anybody looks at a request's `body`, the adapter makes a stream of what it would else read at once.
 */
export function limitBody(maxSize: number, problem: Problem): MiddlewareHandler {
  const counted = bodyLimit({ maxSize, onError: () => problemResponse(problem) });
  return async (c, next) => {
    const stated = c.req.header("content-length");
    if (stated === undefined || c.req.header("transfer-encoding") !== undefined) return counted(c, next);
    return Number(stated) > maxSize ? problemResponse(problem) : next();
  };
}

/** No route takes more; most take less, and say so themselves. */
const mostBytes = 8_000_000;

const tooLarge: Problem = {
  code: "too-large",
  status: 413,
  title: "Too much at once.",
  detail: "What was sent is larger than this server takes at once. Nothing of it was taken.",
  retryable: false,
};

/**
 * Refuses what announces more than any route takes before a byte of it is read, and ends the connection: what is still on
 * its way has no use.
 */
export const refuseLargeBodies: MiddlewareHandler = async (c, next) => {
  if (!(Number(c.req.header("content-length") ?? 0) > mostBytes)) return next();
  const response = problemResponse(tooLarge);
  response.headers.set("connection", "close");
  return response;
};
