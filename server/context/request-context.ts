import type { MiddlewareHandler } from "hono";
import type { Sealer } from "../media/seal.ts";
import type { Thumbnails } from "../media/thumbnails/thumbnails.ts";
import type { Upstream } from "../upstream/client.ts";
import type { Account } from "./account.ts";

/**
 * Whose request it is, and everything that is done in that name. Nothing of an account is reached in another way, so
 * that no route can answer one account with what belongs to another.
 */
export interface RequestContext {
  account: Account;
  /** The name of the library that marks and views belong to. */
  library: string;
  /** Who asks: until there is sign-in always the same. */
  person: string;
  /** Asks the provider with the account's key. */
  upstream: Upstream;
  /** Opens the addresses that were made for this account, and no others. */
  sealer: Sealer;
  thumbnails: Thumbnails;
}

/** Decides whose a request is. It may reject with an `ApiError`, which is then the answer. */
export type ContextOf = (request: Request) => Promise<RequestContext>;

/** For Hono: where routes find the context of their request, as `c.var.context`. */
export interface ContextEnv {
  Variables: { context: RequestContext };
}

/** Gives every request that comes by its context. */
export function giveContext(contextOf: ContextOf): MiddlewareHandler<ContextEnv> {
  return async (c, next) => {
    c.set("context", await contextOf(c.req.raw));
    await next();
  };
}
