import type { MiddlewareHandler } from "hono";
import { ApiError, type Problem } from "#contract/problem.ts";
import { changesNothing } from "../http/guards.ts";
import type { ContextEnv } from "./request-context.ts";

const notAllowed: Problem = {
  code: "not-allowed",
  status: 403,
  title: "You may look, not change.",
  detail: "An owner of this library can make you an editor. Nothing was changed.",
  retryable: false,
};

/** Lets nobody change anything who may look alone. */
export const mayChange: MiddlewareHandler<ContextEnv> = async (c, next) => {
  if (c.get("context").role === "viewer" && !changesNothing(c.req.method)) throw new ApiError(notAllowed);
  await next();
};
