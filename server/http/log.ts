import type { MiddlewareHandler } from "hono";
import { type DestinationStream, type Logger, pino } from "pino";

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
  return path.startsWith("/media/") ? path.split("/", 3).join("/") : path;
}

/** One line a request: pictures and files at debug, for a screen asks for a hundred, and failures as warnings. */
export function logRequests(log: Logger): MiddlewareHandler {
  return async (c, next) => {
    const began = performance.now();
    await next();
    const { status } = c.res;
    const level = status >= 500 ? "warn" : c.req.path.startsWith("/api/") ? "info" : "debug";
    if (!log.isLevelEnabled(level)) return;
    const ms = Math.round(performance.now() - began);
    log[level]({ method: c.req.method, path: loggedPath(c.req.url), status, ms }, "request");
  };
}
