import { parseArgs } from "node:util";
import * as v from "valibot";
import { roles } from "#contract/session.ts";
import { Invitations } from "#server/access/team/invitations.ts";
import { invitationPage } from "#server/access/team/owner-routes.ts";
import { placeOf } from "#server/access/team/place.ts";
import { emailSchema } from "#server/access/team/said.ts";
import { EnvError, readEnv } from "#server/env.ts";
import { migrate } from "#server/store/migrate.ts";
import { openDatabase, toldPlace } from "#server/store/open-store.ts";
import { StoreKeeper } from "#server/store/store-keeper.ts";
import { tellFailures } from "./store-commands.ts";

const usage = `Usage: npm run invite -- --role ${roles.join("|")} [E-MAIL]`;

function asked() {
  try {
    const { values, positionals } = parseArgs({
      options: { role: { type: "string" } },
      allowPositionals: true,
    });
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

/** `npm run invite -- --role owner E-MAIL`: a link by which somebody joins the team, beside a running server or before. */
await tellFailures(async () => {
  const { role, email } = asked();
  const env = readEnv();
  if (env.auth !== "team")
    throw new EnvError("Only a team has invitations: set AUTH=team, and all else as for the server.");
  const keeper = new StoreKeeper({
    async open() {
      const database = await openDatabase(env);
      await migrate(database);
      return { invitations: new Invitations(database.db), close: database.close };
    },
    place: toldPlace(env),
  });
  const { token } = await keeper.use(({ invitations }) => invitations.make({ role, email, by: "" }));
  await keeper.close();
  const link = placeOf(env.publicUrl).link(invitationPage(token), `http://${env.host}:${env.port}`);
  console.log(
    `By this link ${email ?? "whoever has it"} joins as ${role}, once and within seven days:\n  ${link}`,
  );
});
