import type { MiddlewareHandler } from "hono";
import { problemResponse } from "./problems.ts";

const loopbackHost = /^https?:\/\/(localhost|127(?:\.\d{1,3}){3}|\[::1\])(:\d+)?(\/|$)/i;

/**
 * Answers only under a loopback name. A web page may point a name of its own at 127.0.0.1 (DNS rebinding) and would
 * then count as same-origin; the name in `Host` gives it away.
 */
export const loopbackHostOnly: MiddlewareHandler = async (c, next) => {
  if (!loopbackHost.test(c.req.url)) {
    return problemResponse({
      code: "refused",
      status: 421,
      title: "Wrong host.",
      detail: "Open Contact Sheet as localhost or 127.0.0.1.",
      retryable: false,
    });
  }
  return next();
};

/** Other web pages must not read the library. `none` is a person's own address bar; tools send no such header. */
export const sameOriginOnly: MiddlewareHandler = async (c, next) => {
  const site = c.req.header("sec-fetch-site");
  if (site !== undefined && site !== "same-origin" && site !== "none") {
    return problemResponse({
      code: "refused",
      status: 403,
      title: "Only for Contact Sheet's own pages.",
      detail: "Another site asked for this.",
      retryable: false,
    });
  }
  return next();
};
