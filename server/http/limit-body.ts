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
