import { parseArgs } from "node:util";
import * as v from "valibot";
import { roles } from "#contract/session.ts";
import { placeOf } from "#server/access/team/auth/place.ts";
import { Invitations } from "#server/access/team/links/invitations.ts";
import { Resets } from "#server/access/team/links/resets.ts";
import { invitationPage, resetPage } from "#server/access/team/links/tokens.ts";
import { Persons } from "#server/access/team/persons/persons.ts";
import { emailSchema } from "#server/access/team/persons/said.ts";
import { EnvError, readEnv } from "#server/env.ts";
import { migrate } from "#server/store/migrate.ts";
import { openDatabase, toldPlace } from "#server/store/open-store.ts";
import { StoreKeeper } from "#server/store/store-keeper.ts";
import { tellFailures } from "./store-commands.ts";

const usage = `Usage: npm run invite -- --role ${roles.join("|")} [E-MAIL]
       npm run invite -- --reset E-MAIL`;

function asked() {
  try {
    const { values, positionals } = parseArgs({
      options: { role: { type: "string" }, reset: { type: "string" } },
      allowPositionals: true,
    });
    if (values.reset !== undefined) {
      if (positionals.length > 0 || values.role !== undefined) throw new EnvError(usage);
      return { reset: v.parse(emailSchema, values.reset) };
    }
    if (positionals.length > 1) throw new EnvError(usage);
    const [email] = positionals;
    return {
      role: v.parse(v.picklist(roles), values.role),
      email: email === undefined ? null : v.parse(emailSchema, email),
    };
  } catch {
    throw new EnvError(usage);
  }
}

/**
 * `npm run invite -- --role owner E-MAIL`: a link by which somebody joins the team; `--reset E-MAIL`: one by which a person
 * who has lost their password sets a new one. Beside a running server or before.
 */
await tellFailures(async () => {
  const what = asked();
  const env = readEnv();
  if (env.auth !== "team")
    throw new EnvError("Only a team has invitations: set AUTH=team, and all else as for the server.");
  const keeper = new StoreKeeper({
    async open() {
      const database = await openDatabase(env);
      await migrate(database);
      return { db: database.db, close: database.close };
    },
    place: toldPlace(env),
  });
  try {
    const [said, page] = await keeper.use(async ({ db }) => {
      if (what.reset === undefined) {
        const { role, email } = what;
        const { token } = await new Invitations(db).make({ role, email, by: "" });
        return [
          `By this link ${email ?? "whoever has it"} joins as ${role}, once and within seven days:`,
          invitationPage(token),
        ];
      }
      const person = await new Persons(db, env.library).idOf(what.reset);
      if (person === undefined) throw new EnvError(`Nobody signs in here as ${what.reset}.`);
      const { token } = await new Resets(db).make(person, "");
      return [
        `By this link ${what.reset} sets a new password, once and within a day. It ends their sessions:`,
        resetPage(token),
      ];
    });
    console.log(
      `${said}\n  ${placeOf(env.publicUrl, env.library).link(page, `http://${env.host}:${env.port}`)}`,
    );
  } finally {
    await keeper.close();
  }
});
