import { randomBytes } from "node:crypto";
import { Hono } from "hono";
import type { Logger } from "pino";
import * as v from "valibot";
import { ApiError } from "#contract/problem.ts";
import { fingerprint } from "../../context/account.ts";
import { clientOf } from "../../http/client-of.ts";
import { asData } from "../../http/data-answer.ts";
import { sameOriginOnly } from "../../http/guards.ts";
import { limitBody } from "../../http/limit-body.ts";
import { asProblem } from "../../http/problems.ts";
import { type CheckedAt, createKeyCheck } from "./check-key.ts";
import type { EndedSignIns } from "./ended-sign-ins.ts";
import { noKey, slowDown, tooLong } from "./problems.ts";
import { longestKey } from "./sealed-sign-in.ts";
import { lastsMs, type SignInCookie } from "./sign-in-cookie.ts";
import { Tries } from "./tries.ts";

const sentKeySchema = v.object({
  key: v.pipe(v.string(), v.trim(), v.regex(/^[\x21-\x7e]+$/), v.maxLength(longestKey)),
});

const mostBytes = 8_000;

interface OpenRoutesParts {
  provider: CheckedAt;
  cookie: SignInCookie;
  ended: EndedSignIns;
  log: Logger;
}

/** What stands under `/api/access` where each visitor comes with a key of their own. No answer ever holds one. */
export function createOpenRoutes({ provider, cookie, ended, log }: OpenRoutesParts): Hono {
  const routes = new Hono();
  const tries = new Tries();
  const check = createKeyCheck(provider);
  routes.use(sameOriginOnly);
  routes.use(asData);

  /** Ends the sign-in that a request came with, where there is one. */
  const endOf = async (headers: Headers) => {
    const before = cookie.read(headers);
    if ("signIn" in before) await ended.end(before.signIn.session, Date.now() + lastsMs);
  };

  routes.get("/", (c) => c.json({ way: "open" }));

  routes.post("/key", limitBody(mostBytes, tooLong), async (c) => {
    const sent = v.safeParse(sentKeySchema, await c.req.json().catch(() => undefined));
    if (!sent.success) throw new ApiError(noKey);
    const { key } = sent.output;
    const client = clientOf(c);
    const waitMs = tries.take(client);
    if (waitMs > 0) throw new ApiError(slowDown(Math.ceil(waitMs / 1_000)));
    await check(key, client, c.req.raw.signal).catch((error: unknown) => {
      if (error instanceof ApiError)
        log.warn({ client, code: error.problem.code }, "a visitor's key did not pass");
      throw error;
    });
    await endOf(c.req.raw.headers).catch(() => undefined);
    log.info({ client, account: fingerprint(provider.apiUrl, key) }, "a visitor signed in");
    const signIn = { key, session: randomBytes(18).toString("base64url"), sealed: Date.now() };
    return c.json({ done: true }, { headers: { "set-cookie": cookie.write(signIn) } });
  });

  // The browser forgets the cookie in any case; that the server does too may fail, and is told then.
  routes.post("/sign-out", async (c) => {
    c.header("set-cookie", cookie.clear());
    const failed = await endOf(c.req.raw.headers).catch((error: unknown) => error);
    if (!failed) return c.json({ done: true });
    const problem = asProblem(failed);
    return c.json(problem, problem.status as 503, { "content-type": "application/problem+json" });
  });

  return routes;
}
