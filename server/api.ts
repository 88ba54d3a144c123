import { Hono } from "hono";
import type { Kind } from "#contract/asset.ts";
import type { Session } from "#contract/session.ts";
import { sameOriginOnly } from "./http/guards.ts";
import { pageShares } from "./http/page-shares.ts";
import { sameAccountOnly } from "./session/same-account.ts";
import type { Upstream } from "./upstream/client.ts";

/** What the browser asks for under `/api`. */
export function createApi({ session, upstream }: { session: Session; upstream: Upstream }): Hono {
  const api = new Hono();
  api.use(sameOriginOnly);
  api.use(async (c, next) => {
    await next();
    // Lists change with every generation; the browser keeps its own copy on purpose.
    c.header("cache-control", "no-store");
  });
  api.get("/session", (c) => c.json(session));
  const { account } = session;
  const inShares = pageShares();
  const list = (kind: Kind) =>
    api.get(`/${kind}s`, sameAccountOnly(account), inShares(kind), async (c) => {
      const page = await upstream.page(kind, c.req.query("nextPageKey") || undefined, c.req.raw.signal);
      return c.json({ account, ...page });
    });
  list("image");
  list("video");
  return api;
}
