import { Hono } from "hono";
import * as v from "valibot";
import { ApiError } from "#contract/problem.ts";
import { routes as pages } from "#shared/paths.ts";
import { sameOriginOnly } from "../../http/guards.ts";
import { limitBody } from "../../http/limit-body.ts";
import { answerWith, ask, bodyOf, done, innerRequest, wrong } from "./asking.ts";
import { hashOf } from "./invitations.ts";
import { providerId } from "./issuer.ts";
import { joinsWithin } from "./joining.ts";
import { createOwnRoutes } from "./own-routes.ts";
import { createOwnerRoutes } from "./owner-routes.ts";
import { badJoin, isMember, noInvitation, slowDown } from "./problems.ts";
import { emailSchema, nameSchema, passwordSchema } from "./said.ts";
import { signedInOnly, type TeamContext, type UseTeam } from "./team-context.ts";

const mostBytes = 20_000;

const tokenSchema = v.pipe(v.string(), v.maxLength(100));

/** A page of ours to go to afterwards: a path, never another site's address. */
const toSchema = v.pipe(v.string(), v.maxLength(2_000), v.regex(/^\/(?![/\\])[^\\\s]*$/));

/** What stands under `/api/access` where a team signs in. */
export function createTeamRoutes(use: UseTeam): Hono {
  const routes = new Hono();
  const tooLong = badJoin("What was sent is longer than anything that is asked for here.");
  // Nobody reads a body of another method.
  routes.on(["POST", "PUT"], "*", limitBody(mostBytes, { ...tooLong, status: 413 }));

  // The issuer sends a browser here: it comes from another site, and its answer is a page.
  routes.get(`/auth/callback/${providerId}`, (c) =>
    use(async (room) => {
      const failed = c.redirect(`${room.place.page(pages.signIn)}?error=issuer_failed`);
      const auth = await room.issuer?.auth().catch(() => undefined);
      if (!auth) return failed;
      const path = `/callback/${providerId}${new URL(c.req.url).search}`;
      const request = innerRequest(c, room.place, path);
      const answer = await joinsWithin(room.invitations, undefined, () => auth.handler(request));
      return answer.status === 302 ? new Response(null, answer) : failed;
    }),
  );

  routes.use(sameOriginOnly);

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

  routes.post("/invitation", async (c) => {
    const { token } = await bodyOf(c, v.object({ token: tokenSchema }));
    return use(async ({ invitations }) => {
      const { state, invitation } = await invitations.look(token);
      if (!invitation) throw new ApiError(noInvitation[state]);
      return answerWith({ role: invitation.role, email: invitation.email });
    });
  });

  routes.post("/join", async (c) => {
    const { token, ...sent } = await bodyOf(
      c,
      v.object({ token: tokenSchema, name: nameSchema, email: emailSchema, password: passwordSchema }),
    );
    return use(async (room) => {
      const { invitations } = room;
      const { state, invitation } = await invitations.look(token);
      if (!invitation) throw new ApiError(noInvitation[state]);
      if (invitation.email !== null && invitation.email !== sent.email) throw new ApiError(noInvitation.open);
      const taken = await invitations.take(hashOf(token), sent.email);
      // Somebody else came with the same link just now.
      if (!taken) throw new ApiError(noInvitation.used);
      const request = innerRequest(c, room.place, "/sign-up/email", sent);
      return joinsWithin(invitations, taken, async () => {
        const { cookies } = await ask(room.auth, request, ({ code }) =>
          code.startsWith("USER_ALREADY")
            ? new ApiError(isMember)
            : new ApiError(badJoin("Check what you wrote.")),
        );
        return answerWith(done, cookies);
      });
    });
  });

  routes.post("/sign-out", (c) =>
    use(async ({ auth, place }) => {
      const { cookies } = await ask(auth, innerRequest(c, place, "/sign-out", {}), wrong);
      return answerWith(done, cookies);
    }),
  );

  const members = new Hono<TeamContext>();
  members.use(signedInOnly(use));
  members.get("/persons", () => use(async ({ persons }) => answerWith(await persons.names())));
  members.route("/", createOwnRoutes(use));
  members.route("/", createOwnerRoutes(use));
  routes.route("/", members);
  return routes;
}
