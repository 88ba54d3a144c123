import type { Hono } from "hono";
import type { Way } from "#contract/session.ts";
import type { VisitorOf } from "../context/visitor.ts";

/** How people sign in to this server. */
export interface Access {
  way: Way;
  visitorOf: VisitorOf;
  /** What stands under `/api/access`, and is reached without being signed in. */
  routes?: Hono;
  /**
   * What `Set-Cookie` says with an answer to who is signed in, so that it lasts; undefined while that is not due. Rejects as
   * `visitorOf`.
   */
  renew?: (request: Request) => Promise<string | undefined>;
}
