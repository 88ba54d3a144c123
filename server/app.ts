import { Hono } from "hono";
import type { Logger } from "pino";
import type { Session } from "#contract/session.ts";
import { endpoints } from "#shared/paths.ts";
import { createApi } from "./api.ts";
import { createClientFiles } from "./client-files.ts";
import { loopbackNameOnly, thisMachineOnly } from "./http/guards.ts";
import { logRequests } from "./http/log.ts";
import { errorsAlone, notFound, problemOf, problemResponse } from "./http/problems.ts";
import { securityHeaders } from "./http/security-headers.ts";
import { createMediaRoutes, type MediaServices } from "./media/routes.ts";
import type { Upstream } from "./upstream/client.ts";

export interface AppDeps {
  session: Session;
  upstream: Upstream;
  media: MediaServices;
  log: Logger;
  /** Where the built client is (`dist/client`). */
  clientDirectory: string;
}

/** The whole server without a port: everything it needs is handed in. */
export function createApp({ session, upstream, media, log, clientDirectory }: AppDeps): Hono {
  const app = new Hono();
  app.use(logRequests(log));
  app.use(errorsAlone);
  app.use(loopbackNameOnly);
  app.use(thisMachineOnly);
  // Before the security headers: pictures carry their own, and are too many to rewrite each.
  app.route("/media", createMediaRoutes(media));
  app.all("/media/*", () => problemResponse(notFound));
  app.use(securityHeaders);
  app.get(endpoints.health, (c) => c.json({ status: "ok" }));
  app.route("/api", createApi({ session, upstream }));
  app.all("/api/*", () => problemResponse(notFound));
  app.route("/", createClientFiles(clientDirectory, session.account));
  app.notFound(() => problemResponse(notFound));
  app.onError((error, c) => {
    // The browser has left, as it does with every picture that scrolls out of sight: nobody reads this answer.
    if (c.req.raw.signal.aborted) return new Response(null, { status: 499 });
    const problem = problemOf(error);
    // The error itself may quote a request, so only its kind is told.
    if (problem.status === 500 && !c.req.raw.signal.aborted)
      log.error({ error: error.name }, "request failed");
    return problemResponse(problem);
  });
  return app;
}
