import { Hono } from "hono";
import * as v from "valibot";
import { ApiError } from "#contract/problem.ts";
import { roles } from "#contract/session.ts";
import { answerWith, bodyOf, done } from "../auth/asking.ts";
import { invitationPage, resetPage } from "../links/tokens.ts";
import { isMember, nobodySuch, ownersOnly, ownPassword } from "../problems.ts";
import type { TeamContext, UseTeam } from "../team-context.ts";
import { emailSchema } from "./said.ts";

const roleSchema = v.picklist(roles);

/** What owners do with persons, invitations and lost passwords. */
export function createOwnerRoutes(use: UseTeam): Hono<TeamContext> {
  const routes = new Hono<TeamContext>();

  routes.use(async (c, next) => {
    if (c.var.signedIn.role !== "owner") throw new ApiError(ownersOnly);
    await next();
  });

  routes.get("/team", () =>
    use(async ({ persons, invitations, resets }) =>
      answerWith({
        members: await persons.members(),
        invitations: await invitations.open(),
        resets: await resets.open(),
      }),
    ),
  );

  routes.post("/invitations", async (c) => {
    const sent = await bodyOf(c, v.object({ role: roleSchema, email: v.optional(emailSchema) }));
    const email = sent.email ?? null;
    return use(async ({ persons, invitations, place }) => {
      if (email !== null && (await persons.members()).some((member) => member.email === email))
        throw new ApiError(isMember);
      const { token, ...invitation } = await invitations.make({
        role: sent.role,
        email,
        by: c.var.signedIn.id,
      });
      const link = place.link(invitationPage(token), new URL(c.req.url).origin);
      return answerWith({ invitation, link });
    });
  });

  routes.delete("/invitations/:id", (c) =>
    use(async ({ invitations }) => {
      await invitations.withdraw(c.req.param("id"));
      return answerWith(done);
    }),
  );

  routes.put("/persons/:id/role", async (c) => {
    const { role } = await bodyOf(c, v.object({ role: roleSchema }));
    return use(async ({ persons }) => {
      await persons.setRole(c.req.param("id"), role);
      return answerWith(done);
    });
  });

  routes.post("/persons/:id/reset", (c) =>
    use(async ({ persons, resets, place }) => {
      const person = c.req.param("id");
      // Whoever finds an owner's browser open would take the account for good.
      if (person === c.var.signedIn.id) throw new ApiError(ownPassword);
      if ((await persons.emailOf(person)) === undefined) throw new ApiError(nobodySuch);
      const { token, ...reset } = await resets.make(person, c.var.signedIn.id);
      return answerWith({ reset, link: place.link(resetPage(token), new URL(c.req.url).origin) });
    }),
  );

  routes.delete("/resets/:id", (c) =>
    use(async ({ resets }) => {
      await resets.withdraw(c.req.param("id"));
      return answerWith(done);
    }),
  );

  routes.delete("/persons/:id", (c) =>
    use(async ({ persons }) => {
      await persons.remove(c.req.param("id"));
      return answerWith(done);
    }),
  );

  return routes;
}
