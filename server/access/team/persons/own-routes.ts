import { Hono } from "hono";
import * as v from "valibot";
import { ApiError, signedOut } from "#contract/problem.ts";
import { answerWith, ask, bodyOf, done, innerRequest } from "../auth/asking.ts";
import { badJoin } from "../problems.ts";
import type { TeamContext, UseTeam } from "../team-context.ts";
import { nameSchema, passwordSchema } from "./said.ts";

/** Why a password is not changed, by better-auth's code. */
const refusals: Record<string, string> = {
  INVALID_PASSWORD: "The present password is wrong.",
  CREDENTIAL_ACCOUNT_NOT_FOUND: "You sign in by another service, and have no password here.",
};

/** What a person sees and changes of themselves. */
export function createOwnRoutes(use: UseTeam): Hono<TeamContext> {
  const routes = new Hono<TeamContext>();

  routes.get("/me", (c) =>
    use(async ({ persons, sessions }) => {
      const { id, name, role } = c.var.signedIn;
      const [email, own] = [await persons.emailOf(id), await sessions.list(c.var.signedIn)];
      if (email === undefined) throw new ApiError(signedOut);
      const password = await persons.hasPassword(id);
      return answerWith({ id, name, role, email, password, sessions: own });
    }),
  );

  routes.put("/me", async (c) => {
    const { name } = await bodyOf(c, v.object({ name: nameSchema }));
    return use(async ({ persons }) => {
      await persons.rename(c.var.signedIn.id, name);
      return answerWith(done);
    });
  });

  routes.post("/password", async (c) => {
    const { present, next } = await bodyOf(c, v.object({ present: v.string(), next: passwordSchema }));
    const cookies = await use(async ({ auth, place }) => {
      const request = innerRequest(c, place, "/change-password", {
        currentPassword: present,
        newPassword: next,
        // Whoever knew the old one is signed out.
        revokeOtherSessions: true,
      });
      const refusal = ({ code }: { code: string }) =>
        new ApiError(badJoin(refusals[code] ?? "The password was not changed."));
      return (await ask(auth, request, refusal)).cookies;
    });
    // Apart from the above, which would be done again where another program is in the way of this.
    await use(({ resets }) => resets.withdrawFor(c.var.signedIn.id));
    return answerWith(done, cookies);
  });

  routes.delete("/sessions/:id", (c) =>
    use(async ({ sessions }) => {
      await sessions.end(c.var.signedIn.id, c.req.param("id"));
      return answerWith(done);
    }),
  );

  return routes;
}
