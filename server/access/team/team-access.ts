import type { Logger } from "pino";
import { ApiError, signedOut } from "#contract/problem.ts";
import type { Env } from "../../env.ts";
import type { Database } from "../../store/database.ts";
import { openDatabase, toldPlace } from "../../store/open-store.ts";
import { StoreKeeper } from "../../store/store-keeper.ts";
import type { Access } from "../access.ts";
import { invitationPage } from "./links/tokens.ts";
import { openTeamRoom, type TeamEnv, type TeamRoom } from "./room.ts";
import { createTeamRoutes } from "./routes.ts";
import { usesTeam } from "./team-context.ts";

export interface TeamParts {
  env: TeamEnv & Pick<Env, "dataDir" | "databaseUrl" | "host" | "port">;
  log: Logger;
  /** The provider's key, which all of a team share. */
  key: string;
  /** Opens the database in place of the environment's: for tests. */
  open?: () => Promise<Database>;
}

/** The persons of a team, each with an account of their own on this server, over one library. */
export async function createTeamAccess({ env, log, key, open }: TeamParts): Promise<Access> {
  const keeper = new StoreKeeper<TeamRoom>({
    open: async () => openTeamRoom(await (open ?? openDatabase)(env), env, log),
    place: toldPlace(env),
    onFailure: ({ detail }) => log.warn({ detail }, "nobody can sign in now"),
  });
  const use = usesTeam(keeper);
  void use(async ({ issuer }) => issuer?.look()).catch(() => undefined);
  return {
    way: "team",
    async visitorOf(request) {
      const found = await use(({ sessions }) => sessions.find(request.headers));
      if (!found) throw new ApiError(signedOut);
      const { id, name, role } = found;
      return { key, library: env.library, person: id, name, role };
    },
    routes: createTeamRoutes(use),
    issuer: env.oidc?.name,
    atStart: (onTerminal) => use((room) => firstOwner(room, env, onTerminal)).catch(() => undefined),
    close: () => keeper.close(),
  };
}

const byHand = "npm run invite -- --role owner E-MAIL";

/**
 * What is told at the start where nobody can sign in yet: on a terminal a link, once, and else how one is made, for what is
 * printed there may be kept for good.
 */
async function firstOwner(
  { persons, invitations, place }: TeamRoom,
  env: TeamParts["env"],
  onTerminal: boolean,
) {
  if (!(await persons.isEmpty())) return undefined;
  const invited = (await invitations.open()).some(({ role, by }) => role === "owner" && by === "");
  if (!onTerminal || invited) return `Nobody is in this team yet. Make a link for its first owner: ${byHand}`;
  const { token } = await invitations.make({ role: "owner", email: null, by: "" });
  const host = env.host.includes(":") ? `[${env.host}]` : env.host;
  const link = place.link(invitationPage(token), `http://${host}:${env.port}`);
  return `Nobody is in this team yet. Its first owner comes by this link, once and within seven days:\n  ${link}`;
}
