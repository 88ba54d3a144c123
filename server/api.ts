import { Hono } from "hono";
import type { Kind } from "#contract/asset.ts";
import type { ContextEnv } from "./context/request-context.ts";
import { sameAccountOnly } from "./context/same-account.ts";
import { sessionOf } from "./context/session.ts";
import { sameOriginOnly } from "./http/guards.ts";
import { pageShares } from "./http/page-shares.ts";

/** What the browser asks for under `/api`. */
export function createApi(): Hono<ContextEnv> {
  const api = new Hono<ContextEnv>();
  api.use(sameOriginOnly);
  api.use(async (c, next) => {
    await next();
    // Lists change with every generation; the browser keeps its own copy on purpose.
    c.header("cache-control", "no-store");
  });
  api.get("/session", (c) => c.json(sessionOf(c.var.context)));
  const inShares = pageShares();
  const list = (kind: Kind) =>
    api.get(`/${kind}s`, sameAccountOnly, inShares(kind), async (c) => {
      const { account, upstream } = c.var.context;
      const page = await upstream.page(kind, c.req.query("nextPageKey") || undefined, c.req.raw.signal);
      return c.json({ account: account.id, ...page });
    });
  list("image");
  list("video");
  return api;
}
