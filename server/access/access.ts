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
  /** What the service is called by which people may sign in too. */
  issuer?: string | undefined;
  /** What is told at the start of who signs in, where there is something; a terminal is read by the person alone. */
  atStart?: (onTerminal: boolean) => Promise<string | undefined>;
  close?: () => Promise<void>;
}
