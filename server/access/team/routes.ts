import { Hono } from "hono";
import { routes as pages } from "#shared/paths.ts";
import { sameOriginOnly } from "../../http/guards.ts";
import { limitBody } from "../../http/limit-body.ts";
import { answerWith, innerRequest } from "./auth/asking.ts";
import { providerId } from "./auth/issuer.ts";
import { joinsWithin } from "./links/joining.ts";
import { createLinkRoutes } from "./links/link-routes.ts";
import { createOwnRoutes } from "./persons/own-routes.ts";
import { createOwnerRoutes } from "./persons/owner-routes.ts";
import { badJoin } from "./problems.ts";
import { createSignInRoutes } from "./sessions/sign-in-routes.ts";
import { signedInOnly, type TeamContext, type UseTeam } from "./team-context.ts";

const mostBytes = 20_000;

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

  routes.route("/", createSignInRoutes(use));
  routes.route("/", createLinkRoutes(use));

  const members = new Hono<TeamContext>();
  members.use(signedInOnly(use));
  members.get("/persons", () => use(async ({ persons }) => answerWith(await persons.names())));
  members.route("/", createOwnRoutes(use));
  members.route("/", createOwnerRoutes(use));
  routes.route("/", members);
  return routes;
}
