import { Hono } from "hono";
import * as v from "valibot";
import { ApiError } from "#contract/problem.ts";
import { roles } from "#contract/session.ts";
import { routes as pages } from "#shared/paths.ts";
import { answerWith, bodyOf, done } from "./asking.ts";
import { isMember, ownersOnly } from "./problems.ts";
import { emailSchema } from "./said.ts";
import type { TeamContext, UseTeam } from "./team-context.ts";

const roleSchema = v.picklist(roles);

/** The page of an invitation. Its token stands behind a "#", which browsers send to nobody: no proxy's log will hold it. */
export const invitationPage = (token: string): string => `${pages.signIn}#invitation=${token}`;

/** What owners do with persons and invitations. */
export function createOwnerRoutes(use: UseTeam): Hono<TeamContext> {
  const routes = new Hono<TeamContext>();

  routes.use(async (c, next) => {
    if (c.var.signedIn.role !== "owner") throw new ApiError(ownersOnly);
    await next();
  });

  routes.get("/team", () =>
    use(async ({ persons, invitations }) =>
      answerWith({ members: await persons.members(), invitations: await invitations.open() }),
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

  routes.delete("/persons/:id", (c) =>
    use(async ({ persons }) => {
      await persons.remove(c.req.param("id"));
      return answerWith(done);
    }),
  );

  return routes;
}
