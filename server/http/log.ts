import { randomUUID } from "node:crypto";
import type { HttpBindings } from "@hono/node-server";
import type { Context, MiddlewareHandler } from "hono";
import { type DestinationStream, type Logger, pino } from "pino";

interface LogEnv {
  Bindings: Partial<HttpBindings>;
  Variables: { requestId: string };
}

/**
 * The server's log, one JSON line an entry. Nothing secret is meant to reach it; should a header or a key ever do,
 * it is struck out.
 */
export function createLog(level: string, destination?: DestinationStream): Logger {
  const paths = [
    "authorization",
    "headers",
    "key",
    "apiKey",
    "*.authorization",
    "*.headers",
    "*.key",
    "*.apiKey",
  ];
  return pino({ level, base: null, redact: { paths, censor: "[secret]" } }, destination);
}

/** Queries hold page keys, and a media path holds a whole URL that may be signed: neither is logged. */
function loggedPath(url: string): string {
  const path = url.slice(url.indexOf("/", 8)).replace(/\?.*$/s, "");
  return path.replace(/(\/media\/[^/]*).*$/s, "$1");
}

/** Gives a request an id, which its answer tells in `X-Request-Id`. */
export function nameRequest(c: Context, id: string): void {
  c.set("requestId", id);
  // On Node's own answer: to add a header to the web's makes an object of all of them.
  c.env?.outgoing?.setHeader("x-request-id", id);
}

/**
 * Gives each request an id, unless a trusted proxy has named it, and tells it with every line about it. One line a request:
 * pictures and files at debug, for a screen asks for a hundred, and failures as warnings.
 */
export function logRequests(log: Logger): MiddlewareHandler<LogEnv> {
  return async (c, next) => {
    const began = performance.now();
    nameRequest(c, randomUUID());
    await next();
    const { status } = c.res;
    const level = status >= 500 ? "warn" : c.req.path.startsWith("/api/") ? "info" : "debug";
    if (!log.isLevelEnabled(level)) return;
    const ms = Math.round(performance.now() - began);
    log[level](
      { requestId: c.get("requestId"), method: c.req.method, path: loggedPath(c.req.url), status, ms },
      "request",
    );
  };
}
