import { Hono, type MiddlewareHandler } from "hono";
import { compress } from "hono/compress";
import type { Logger } from "pino";
import { endpoints } from "#shared/paths.ts";
import type { Access } from "./access/access.ts";
import { createApi } from "./api.ts";
import type { ChangesService } from "./changes/service.ts";
import { createClientFiles } from "./client-files.ts";
import { type ContextEnv, type ContextOf, giveContext } from "./context/request-context.ts";
import { pathUnder, publicAddressOnly } from "./front/public-address.ts";
import { prefixOf, type Reach } from "./front/reach.ts";
import { changesFromOwnPagesOnly, loopbackNameOnly, thisMachineOnly } from "./http/guards.ts";
import { refuseLargeBodies } from "./http/limit-body.ts";
import { logRequests } from "./http/log.ts";
import { asProblem, errorsAlone, notFound, problemResponse } from "./http/problems.ts";
import { securityHeaders } from "./http/security-headers.ts";
import type { Originals } from "./media/originals/originals.ts";
import { createMediaRoutes } from "./media/routes.ts";
import { createHealthRoutes } from "./running/health-routes.ts";
import { createReadiness } from "./running/readiness.ts";

export interface AppDeps {
  contextOf: ContextOf;
  /** How people sign in; `contextOf` asks it too. */
  access: Access;
  reach: Reach;
  originals: Originals;
  /** What people add. */
  changes: ChangesService;
  log: Logger;
  /** Where the built client is (`dist/client`). */
  clientDirectory: string;
  /** Whether text is compressed on its way. To a browser on the same machine that takes longer than it saves. */
  compressed?: boolean;
  /** Counts requests, where somebody wants to know. */
  count?: MiddlewareHandler | undefined;
  /** Whether the server is about to end. */
  stopping?: (() => boolean) | undefined;
}

/** Pages of the lists come as they are sent: compressed once for all who ask for them. */
function compressAllButLists(): MiddlewareHandler {
  const pack = compress();
  const lists: string[] = [endpoints.images, endpoints.videos];
  return (c, next) => (lists.includes(c.req.path) ? next() : pack(c, next));
}

/** The whole server without a port: everything it needs is handed in. */
export function createApp({
  contextOf,
  access,
  reach,
  originals,
  changes,
  log,
  clientDirectory,
  compressed = false,
  count,
  stopping = () => false,
}: AppDeps): Hono<ContextEnv> {
  const { publicUrl, beyondLoopback } = reach;
  const prefix = prefixOf(reach);
  const app = new Hono<ContextEnv>({ getPath: pathUnder(prefix) });
  app.use(logRequests(log));
  if (count) app.use(count);
  app.use(errorsAlone);
  app.use(publicUrl ? publicAddressOnly(reach, publicUrl) : loopbackNameOnly);
  if (!beyondLoopback) app.use(thisMachineOnly);
  app.use(refuseLargeBodies);
  app.use(changesFromOwnPagesOnly);
  const known = giveContext(contextOf);
  app.use("/media/*", known);
  // Before the security headers: pictures carry their own, and are too many to rewrite each.
  app.route("/media", createMediaRoutes(originals));
  app.all("/media/*", () => problemResponse(notFound));
  app.use(securityHeaders);
  app.route("/", createHealthRoutes(createReadiness({ keeper: changes.keeper, clientDirectory, stopping })));
  if (compressed) app.use("/api/*", compressAllButLists());
  app.get(endpoints.access, (c) => {
    c.header("cache-control", "no-store");
    return c.json({ way: access.way, ...(access.issuer !== undefined && { issuer: access.issuer }) });
  });
  if (access.routes) app.route(endpoints.access, access.routes);
  app.all(`${endpoints.access}/*`, () => problemResponse(notFound));
  app.use("/api/*", known);
  app.route("/api", createApi(changes, access, compressed));
  app.all("/api/*", () => problemResponse(notFound));
  app.route("/", createClientFiles(clientDirectory, prefix, contextOf));
  app.notFound(() => problemResponse(notFound));
  app.onError((error, c) => {
    // The browser has left, as it does with every picture that scrolls out of sight: nobody reads this answer.
    if (c.req.raw.signal.aborted) return new Response(null, { status: 499 });
    const problem = asProblem(error);
    // The error itself may quote a request, so only its kind is told.
    if (problem.status === 500 && !c.req.raw.signal.aborted)
      log.error({ requestId: c.get("requestId"), error: error.name }, "request failed");
    return problemResponse(problem);
  });
  return app;
}
