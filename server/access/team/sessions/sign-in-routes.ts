import { Hono } from "hono";
import * as v from "valibot";
import { ApiError } from "#contract/problem.ts";
import { routes as pages } from "#shared/paths.ts";
import { answerWith, ask, bodyOf, done, innerRequest, wrong } from "../auth/asking.ts";
import { providerId } from "../auth/issuer.ts";
import { hashOf } from "../links/tokens.ts";
import { tokenSchema } from "../persons/said.ts";
import { badJoin, slowDown } from "../problems.ts";
import type { UseTeam } from "../team-context.ts";

/** A page of ours to go to afterwards: a path, never another site's address. */
const toSchema = v.pipe(v.string(), v.maxLength(2_000), v.regex(/^\/(?![/\\])[^\\\s]*$/));

/** The ways in and out of who is a person of the team already. */
export function createSignInRoutes(use: UseTeam): Hono {
  const routes = new Hono();

  routes.post("/sign-in", async (c) => {
    const { email, password } = await bodyOf(c, v.object({ email: v.string(), password: v.string() }));
    return use(async (room) => {
      const waitMs = await room.attempts.begin(email);
      if (waitMs > 0) throw new ApiError(slowDown(Math.ceil(waitMs / 1_000)));
      const request = innerRequest(c, room.place, "/sign-in/email", { email: email.trim(), password });
      const { cookies } = await ask(room.auth, request, wrong);
      await room.attempts.succeeded(email);
      await room.sessions.forgetOver();
      return answerWith(done, cookies);
    });
  });

  routes.post("/oidc", async (c) => {
    const sent = await bodyOf(c, v.object({ to: v.optional(toSchema), invitation: v.optional(tokenSchema) }));
    return use(async ({ issuer, place }) => {
      if (!issuer) throw new ApiError(badJoin("This server knows no other service to sign in with."));
      const request = innerRequest(c, place, "/sign-in/social", {
        provider: providerId,
        disableRedirect: true,
        callbackURL: place.page(sent.to ?? pages.all),
        errorCallbackURL: place.page(pages.signIn),
        additionalData: sent.invitation === undefined ? {} : { invitation: hashOf(sent.invitation) },
      });
      const refused = () => new ApiError(badJoin("The page to go to afterwards is none of ours."));
      const { body, cookies } = await ask(await issuer.auth(), request, refused);
      return answerWith(v.parse(v.object({ url: v.string() }), body), cookies);
    });
  });

  routes.post("/sign-out", (c) =>
    use(async ({ auth, place }) => {
      const { cookies } = await ask(auth, innerRequest(c, place, "/sign-out", {}), wrong);
      return answerWith(done, cookies);
    }),
  );

  return routes;
}
