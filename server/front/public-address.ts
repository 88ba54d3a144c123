import type { Context, MiddlewareHandler } from "hono";
import { getPath } from "hono/utils/url";
import { endpoints } from "#shared/paths.ts";
import type { ContextEnv } from "../context/request-context.ts";
import { peerOf } from "../http/client-of.ts";
import { nameRequest } from "../http/log.ts";
import { notFound, problemResponse } from "../http/problems.ts";
import { createForwarded } from "./forwarded.ts";
import { createPace, tooOften, usualPace } from "./pace.ts";
import { prefixOf, type Reach } from "./reach.ts";

/** Asked by whatever watches the server, under any name and past any prefix. */
const watched: ReadonlySet<string> = new Set([endpoints.health, "/readyz"]);

/** For Hono's `getPath`: routes know no prefix. */
export function pathUnder(prefix: string): (request: Request) => string {
  if (prefix === "") return getPath;
  return (request) => {
    const path = getPath(request);
    return path.startsWith(`${prefix}/`) ? path.slice(prefix.length) : path;
  };
}

/**
 * Two years for this name alone. Only where the public address is of HTTPS: else it would lock every other server out of the name
 * `localhost`. It is on Node's own answer, so that every one of them has it, pictures too, for nothing.
 */
const httpsAlone = "max-age=63072000";

/**
 * Answers under the public address alone: its host, its protocol where a proxy tells one, and its path. A page of another
 * host that points its name here (DNS rebinding) would else count as one of ours. Finds out who asks, too.
 */
export function publicAddressOnly(reach: Reach, publicUrl: URL): MiddlewareHandler<ContextEnv> {
  const prefix = prefixOf(reach);
  const forwardedOf = createForwarded(reach.trustedProxies);
  const pace = createPace(usualPace);
  const { protocol: scheme, host: ourHost, origin } = publicUrl;
  const usualPort = scheme === "https:" ? ":443" : ":80";
  const wrongHost = problemResponse.bind(null, {
    code: "refused",
    status: 421,
    title: "Wrong host.",
    detail: `Open Contact Sheet at ${publicUrl.href}.`,
    retryable: false,
  });
  /** Finds out who asks and how, and says what every answer says. */
  const meet = (c: Context) => {
    const forwarded = forwardedOf(peerOf(c), (name) => c.req.header(name));
    c.set("front", { client: forwarded.client, origin });
    if (forwarded.requestId !== undefined) nameRequest(c, forwarded.requestId);
    if (scheme === "https:") c.env?.outgoing?.setHeader("strict-transport-security", httpsAlone);
    return forwarded;
  };
  return async (c, next) => {
    const { client, host, protocol } = meet(c);
    if (watched.has(c.req.path)) return next();
    const asked = (host ?? c.req.header("host") ?? new URL(c.req.url).host).toLowerCase();
    if (asked !== ourHost && asked !== ourHost + usualPort) return wrongHost();
    const path = getPath(c.req.raw);
    if (scheme === "https:" && protocol === "http") return c.redirect(origin + path + searchOf(c), 308);
    if (path === prefix) return c.redirect(`${prefix}/${searchOf(c)}`, 308);
    if (!path.startsWith(`${prefix}/`)) return problemResponse(notFound);
    // Pictures are asked for by the hundred, and have shares of their own.
    const wait = client !== undefined && c.req.path.startsWith("/api/") ? pace(client, performance.now()) : 0;
    return wait === 0 ? next() : problemResponse(tooOften(wait));
  };
}

function searchOf(c: Context): string {
  const at = c.req.url.indexOf("?");
  return at < 0 ? "" : c.req.url.slice(at);
}
