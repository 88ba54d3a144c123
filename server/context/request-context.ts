import type { MiddlewareHandler } from "hono";
import type { Role } from "#contract/session.ts";
import { clientOf } from "../http/client-of.ts";
import type { OpenOld } from "../media/old-seal.ts";
import type { Sealer } from "../media/seal.ts";
import type { Thumbnails } from "../media/thumbnails/thumbnails.ts";
import type { AccountPages } from "../pages/account-pages.ts";
import type { Upstream } from "../upstream/client.ts";
import type { Account } from "./account.ts";

/**
 * Whose request it is, and everything that is done in that name. Nothing of an account is reached in another way, so
 * that no route can answer one account with what belongs to another.
 */
export interface RequestContext {
  account: Account;
  /** What the browser is told in place of the account's id: its copies are each person's own. */
  copy: string;
  /** The name of the library that marks and views belong to. */
  library: string;
  /** Who asks, by an id; always the same where nobody signs in. */
  person: string;
  /** What people call that person, where it is known. */
  name?: string | undefined;
  role: Role;
  /** Asks the provider with the account's key. */
  upstream: Upstream;
  /** The account's lists as they are sent, asked for together with all who ask in its name. */
  pages: AccountPages;
  /** Opens the addresses that were made for this account, and no others. */
  sealer: Sealer;
  /** Opens addresses as they once were; undefined where nobody can have one. */
  openOld: OpenOld | undefined;
  thumbnails: Thumbnails;
}

/**
 * Decides whose a request is; `client` is the address that it came from, where it came over a connection. It may reject
 * with an `ApiError`, which is then the answer: "signed-out" where nobody is signed in.
 */
export type ContextOf = (request: Request, client?: string) => Promise<RequestContext>;

/** For Hono: where routes find the context of their request, as `c.var.context`. */
export interface ContextEnv {
  Variables: {
    context: RequestContext;
    requestId: string;
    /** Asks once more, for what lasts: rejects as `ContextOf` where the person is not signed in any more. */
    askAgain: () => Promise<RequestContext>;
  };
}

/** Gives every request that comes by its context. */
export function giveContext(contextOf: ContextOf): MiddlewareHandler<ContextEnv> {
  return async (c, next) => {
    const ask = () => contextOf(c.req.raw, clientOf(c));
    c.set("context", await ask());
    c.set("askAgain", ask);
    await next();
  };
}
