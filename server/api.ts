import { Hono } from "hono";
import type { Kind } from "#contract/asset.ts";
import { createChangesRoutes } from "./changes/routes.ts";
import type { ChangesService } from "./changes/service.ts";
import type { ContextEnv } from "./context/request-context.ts";
import { sameAccountOnly } from "./context/same-account.ts";
import { sessionOf } from "./context/session.ts";
import { sameOriginOnly } from "./http/guards.ts";
import { pageShares } from "./http/page-shares.ts";

/** What the browser asks for under `/api`. */
export function createApi(changes: ChangesService): Hono<ContextEnv> {
  const api = new Hono<ContextEnv>();
  api.use(sameOriginOnly);
  api.use(async (c, next) => {
    await next();
    // Lists change with every generation; the browser keeps its own copy on purpose. Not by `c.header`, which makes a
    // stream of an answer that is there already.
    c.res.headers.set("cache-control", "no-store");
  });
  api.get("/session", async (c) =>
    c.json(sessionOf(c.var.context, await changes.same.inDoubt(c.var.context))),
  );
  api.use("/changes/*", sameAccountOnly);
  api.route("/changes", createChangesRoutes(changes));
  api.post("/library/confirm", sameAccountOnly, async (c) => {
    await changes.same.confirm(c.var.context);
    return c.json(sessionOf(c.var.context, false));
  });
  const inShares = pageShares();
  const list = (kind: Kind) =>
    api.get(`/${kind}s`, sameAccountOnly, inShares(kind), async (c) => {
      const { account, upstream } = c.var.context;
      const key = c.req.query("nextPageKey") || undefined;
      const page = await upstream.page(kind, key, c.req.raw.signal);
      if (key === undefined) void changes.same.sawHead(c.var.context, kind, page);
      return c.json({ account: account.id, ...page });
    });
  list("image");
  list("video");
  return api;
}
