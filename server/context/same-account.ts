import type { MiddlewareHandler } from "hono";
import { accountHeader } from "#contract/account-header.ts";
import { ApiError, accountChanged } from "#contract/problem.ts";
import type { ContextEnv } from "./request-context.ts";

/**
 * Answers nobody who asks for another account than the request's own: a page that was opened before the server was
 * started anew would take this one's list in beside the other's. Who names none, as a script does, is answered.
 */
export const sameAccountOnly: MiddlewareHandler<ContextEnv> = async (c, next) => {
  const asked = c.req.header(accountHeader);
  if (asked !== undefined && asked !== c.get("context").copy) throw new ApiError(accountChanged);
  await next();
};
