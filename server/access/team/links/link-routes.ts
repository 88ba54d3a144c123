import { Hono } from "hono";
import * as v from "valibot";
import { ApiError } from "#contract/problem.ts";
import { answerWith, ask, bodyOf, done, innerRequest, wrong } from "../auth/asking.ts";
import { emailSchema, nameSchema, passwordSchema, tokenSchema } from "../persons/said.ts";
import { badJoin, isMember, noInvitation, noReset } from "../problems.ts";
import type { UseTeam } from "../team-context.ts";
import { joinsWithin } from "./joining.ts";
import { hashOf } from "./tokens.ts";

/** What is done by links, for who is not signed in: an invitation makes a person, a reset gives one a new password. */
export function createLinkRoutes(use: UseTeam): Hono {
  const routes = new Hono();

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

  routes.post("/reset", async (c) => {
    const { token } = await bodyOf(c, v.object({ token: tokenSchema }));
    return use(async ({ resets }) => {
      const { state, person } = await resets.look(token);
      if (!person) throw new ApiError(noReset[state]);
      return answerWith(person);
    });
  });

  routes.post("/new-password", async (c) => {
    const { token, password } = await bodyOf(c, v.object({ token: tokenSchema, password: passwordSchema }));
    const email = await use(async ({ auth, resets }) => {
      const { state, person } = await resets.look(token);
      if (!person) throw new ApiError(noReset[state]);
      const hashed = await (await auth.$context).password.hash(password);
      // Somebody else came with the same link just now.
      if (!(await resets.use(token, hashed))) throw new ApiError(noReset.used);
      return person.email;
    });
    // Apart from the above, which would be done again where another program is in the way of this. The password is set,
    // whatever becomes of the rest: they can sign in by hand.
    const { cookies } = await use(async ({ auth, attempts, place }) => {
      // Whoever was locked out by wrong guesses comes in.
      await attempts.succeeded(email);
      return ask(auth, innerRequest(c, place, "/sign-in/email", { email, password }), wrong);
    }).catch(() => ({ cookies: [] }));
    return answerWith(done, cookies);
  });

  return routes;
}
