import type { MiddlewareHandler } from "hono";
import { isWhole } from "./whole-answers.ts";

/** By directive, what a page may load and do. */
const policy = {
  "default-src": "'self'",
  "img-src": "'self' blob: data:",
  "media-src": "'self' blob:",
  // Rows and panes are placed by script, property by property, which needs no permission; no text of ours is a style.
  "style-src": "'self'",
  "script-src": "'self'",
  "worker-src": "'self'",
  "connect-src": "'self'",
  "object-src": "'none'",
  "base-uri": "'none'",
  "form-action": "'self'",
  "frame-ancestors": "'none'",
};

/** For pages, their files and `/api`; media carry stricter ones of their own. */
export const pageHeaders = {
  "content-security-policy": Object.entries(policy)
    .map((entry) => entry.join(" "))
    .join("; "),
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
};

/** Adds them to every answer that does not bring them. */
export const securityHeaders: MiddlewareHandler = async (c, next) => {
  await next();
  if (isWhole(c.res)) return;
  for (const [name, value] of Object.entries(pageHeaders)) c.res.headers.set(name, value);
};
