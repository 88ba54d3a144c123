import { Hono } from "hono";
import type { Access } from "./access/access.ts";
import { createChangesRoutes } from "./changes/routes.ts";
import type { ChangesService } from "./changes/service.ts";
import { mayChange } from "./context/may-change.ts";
import type { ContextEnv } from "./context/request-context.ts";
import { sameAccountOnly } from "./context/same-account.ts";
import { sessionOf } from "./context/session.ts";
import { asData, dataAnswer } from "./http/data-answer.ts";
import { sameOriginOnly } from "./http/guards.ts";
import { pageRoute } from "./pages/page-route.ts";

/** What the browser asks for under `/api`, signed in as `access` asks for it. */
export function createApi(
  changes: ChangesService,
  { way, renew }: Pick<Access, "way" | "renew">,
  compressed: boolean,
): Hono<ContextEnv> {
  const api = new Hono<ContextEnv>();
  api.use(sameOriginOnly);
  api.use(asData);
  api.get("/session", async (c) => {
    const answer = dataAnswer(sessionOf(c.var.context, way, await changes.same.inDoubt(c.var.context)));
    // Every visit asks for it, and hardly anything else does.
    const renewed = await renew?.(c.req.raw);
    if (renewed !== undefined) answer.headers.set("set-cookie", renewed);
    return answer;
  });
  // For a cache before this server: whether it may hand out what it keeps, and under whose name it is kept.
  api.get("/check", (c) => {
    const headers = { "x-account": c.var.context.account.id };
    return new Response(null, { status: 204, headers });
  });
  // Who may change what is asked of each change: a person's own is everybody's to change.
  api.use("/changes/*", sameAccountOnly);
  api.use("/library/*", mayChange);
  api.route("/changes", createChangesRoutes(changes));
  api.post("/library/confirm", sameAccountOnly, async (c) => {
    await changes.same.confirm(c.var.context);
    return dataAnswer(sessionOf(c.var.context, way, false));
  });
  for (const kind of ["image", "video"] as const)
    api.get(
      `/${kind}s`,
      sameAccountOnly,
      pageRoute(kind, compressed, (...seen) => void changes.same.sawHead(...seen)),
    );
  return api;
}
