import type { Logger } from "pino";
import type { Env } from "../../env.ts";
import type { Database } from "../../store/database.ts";
import { migrate } from "../../store/migrate.ts";
import { type Auth, type AuthParts, createAuth } from "./auth/auth.ts";
import { Issuer } from "./auth/issuer.ts";
import { type Place, placeOf } from "./auth/place.ts";
import { Invitations } from "./links/invitations.ts";
import { createGate } from "./links/joining.ts";
import { Resets } from "./links/resets.ts";
import { Persons } from "./persons/persons.ts";
import { Attempts } from "./sessions/attempts.ts";
import { Sessions } from "./sessions/sessions.ts";

/** What a team signs in with, over a database that is open. */
export interface TeamRoom {
  auth: Auth;
  issuer: Issuer | undefined;
  invitations: Invitations;
  attempts: Attempts;
  resets: Resets;
  persons: Persons;
  sessions: Sessions;
  place: Place;
  mustBeThere: () => void;
  close: () => Promise<void>;
}

/** What of the environment a team is made of. */
export type TeamEnv = Pick<Env, "appSecrets" | "publicUrl" | "library" | "oidc">;

/** A team's room in a database that has just been opened; that is closed where it fails. */
export async function openTeamRoom(database: Database, env: TeamEnv, log: Logger): Promise<TeamRoom> {
  try {
    await migrate(database);
    const { db } = database;
    await db
      .insertInto("libraries")
      .values({ name: env.library, cursor: 0, clock: 0, created: Date.now() })
      .onConflict((c) => c.doNothing())
      .execute();
    const place = placeOf(env.publicUrl, env.library);
    const invitations = new Invitations(db);
    const gate = createGate(invitations);
    const create = (plugins?: AuthParts["plugins"]) =>
      createAuth({ db, secrets: env.appSecrets, place, gate, ...(plugins && { plugins }) });
    const auth = create();
    const sessions = new Sessions(db, auth, place);
    await sessions.forgetOver();
    return {
      auth,
      issuer: env.oidc && new Issuer(env.oidc, log, create),
      invitations,
      attempts: new Attempts(db),
      resets: new Resets(db),
      persons: new Persons(db, env.library),
      sessions,
      place,
      mustBeThere: database.mustBeThere,
      close: database.close,
    };
  } catch (error) {
    await database.close().catch(() => undefined);
    throw error;
  }
}
