import type { HttpBindings } from "@hono/node-server";
import type { Context, MiddlewareHandler } from "hono";
import type { Problem } from "#contract/problem.ts";
import { problemResponse } from "./problems.ts";
import { comesFromElsewhere, tellsOfProxy } from "./proxied.ts";

const loopbackName = String.raw`(localhost|127(?:\.\d{1,3}){3}|\[::1\])(:\d+)?`;
const loopbackUrl = new RegExp(`^https?://${loopbackName}(/|$)`, "i");
const loopbackHost = new RegExp(`^${loopbackName}$`, "i");

function refused(status: number, title: string, detail: string): Problem {
  return { code: "refused", status, title, detail, retryable: false };
}

const wrongHost = refused(421, "Wrong host.", "Open Contact Sheet as localhost or 127.0.0.1.");
const passedOn = refused(
  403,
  "Not by way of a proxy.",
  "There is no sign-in yet, so Contact Sheet answers only the machine that it runs on. Open it there, by the address that it prints at its start.",
);
const anotherSite = refused(403, "Only for Contact Sheet's own pages.", "Another site asked for this.");

/**
 * Answers under a loopback name alone. A web page may point a name of its own at 127.0.0.1 (DNS rebinding) and would
 * then count as same-origin; the name in `Host` gives it away, and an address in the request line hides none there.
 */
export const loopbackNameOnly: MiddlewareHandler = async (c, next) => {
  const host = c.req.header("host");
  const ours = loopbackUrl.test(c.req.url) && (host === undefined || loopbackHost.test(host));
  return ours ? next() : problemResponse(wrongHost);
};

/**
 * Answers this machine alone. Behind a proxy everybody's requests come from loopback, under whatever name the proxy
 * calls us by: until there is sign-in whoever reaches it would use the key. One that hides itself is not noticed.
 */
export const thisMachineOnly: MiddlewareHandler<{ Bindings: Partial<HttpBindings> }> = async (c, next) => {
  const incoming = c.env?.incoming;
  const elsewhere = incoming !== undefined && comesFromElsewhere(incoming);
  // To go through the web's `Headers` all of them are copied into one; Node has their names at hand.
  const names = incoming ? Object.keys(incoming.headers) : c.req.raw.headers.keys();
  if (elsewhere || tellsOfProxy(names)) return problemResponse(passedOn);
  return next();
};

/** The origin of a `Referer`, which is a whole address; text that is none has an origin of its own. */
function originOf(referer: string): string {
  return URL.parse(referer)?.origin ?? "null";
}

/**
 * Whether one of our own pages asks. Browsers tell who does in `Sec-Fetch-Site`, where `none` is a person's own address
 * bar; older ones only in `Origin`, or `Referer`. Tools send none of them.
 */
function fromOwnPage(c: Context): boolean {
  const site = c.req.header("sec-fetch-site");
  if (site !== undefined) return site === "same-origin" || site === "none";
  const referer = c.req.header("referer");
  const origin = c.req.header("origin") ?? (referer === undefined ? undefined : originOf(referer));
  return origin === undefined || origin === (c.get("front")?.origin ?? new URL(c.req.url).origin);
}

/** Other web pages must not read the library. */
export const sameOriginOnly: MiddlewareHandler = async (c, next) =>
  fromOwnPage(c) ? next() : problemResponse(anotherSite);

const harmless = new Set(["GET", "HEAD", "OPTIONS"]);

/** Whether requests of this method only read. */
export const changesNothing = (method: string): boolean => harmless.has(method);

/**
 * Another web page must not change anything either, though it could not read the answer. It stands before every route,
 * so that one that is added later need not think of it.
 */
export const changesFromOwnPagesOnly: MiddlewareHandler = async (c, next) =>
  changesNothing(c.req.method) || fromOwnPage(c) ? next() : problemResponse(anotherSite);
