import type { Kysely } from "kysely";
import * as v from "valibot";
import { isSqlite } from "../migrations/is-sqlite.ts";
import type { Tables } from "../tables.ts";

const text = v.nullable(v.string());
/** As JSON has it: "2026-11-28T22:00:00.000Z". */
const date = v.pipe(v.string(), v.isoTimestamp());

/** One way in which a person signs in: a password, hashed, or another service's name for them. */
const wayInSchema = v.object({
  id: v.string(),
  accountId: v.string(),
  providerId: v.string(),
  password: text,
  scope: text,
  createdAt: date,
  updatedAt: date,
});

const memberSchema = v.object({
  id: v.string(),
  name: v.string(),
  email: v.string(),
  emailVerified: v.boolean(),
  image: text,
  role: v.string(),
  createdAt: date,
  updatedAt: date,
  ways: v.array(wayInSchema),
});

const invitationSchema = v.object({
  id: v.string(),
  hash: v.string(),
  role: v.string(),
  email: text,
  by: v.string(),
  made: v.number(),
  expires: v.number(),
  used: v.nullable(v.number()),
});

/**
 * Who may sign in, as a backup holds it. Not in it is what lasts for days at most: sessions, links for new passwords, what
 * was tried. Password hashes are, so a backup is for its owner alone.
 */
export const teamSchema = v.object({
  team: v.object({
    members: v.array(memberSchema),
    invitations: v.array(invitationSchema),
    /** What those are called who are here no longer, and have marked something. */
    former: v.array(v.object({ id: v.string(), name: v.string(), created: v.number() })),
  }),
});
export type TeamBackup = v.InferOutput<typeof teamSchema>["team"];

/** What is kept of everybody who may sign in; undefined where nobody can. */
export async function readTeam(db: Kysely<Tables>): Promise<TeamBackup | undefined> {
  const users = await db.selectFrom("auth_users").selectAll().orderBy("createdAt").orderBy("id").execute();
  if (users.length === 0) return undefined;
  const accounts = await db
    .selectFrom("auth_accounts")
    .select(["id", "userId", "accountId", "providerId", "password", "scope", "createdAt", "updatedAt"])
    .orderBy("id")
    .execute();
  const ways = Map.groupBy(accounts, ({ userId }) => userId);
  return {
    members: users.map((user) => ({
      ...user,
      ...dates(user),
      emailVerified: Boolean(user.emailVerified),
      ways: (ways.get(user.id) ?? []).map(({ userId: _, ...way }) => ({ ...way, ...dates(way) })),
    })),
    invitations: await db.selectFrom("invitations").selectAll().orderBy("made").execute(),
    former: await db.selectFrom("persons").selectAll().orderBy("id").execute(),
  };
}

/**
 * Lets those sign in again who could when the backup was made. Gives false, and leaves all as it is, where somebody can sign
 * in now: a backup of marks is no way back in for who was removed since, nor back to a password that was lost.
 */
export function restoreTeam(
  db: Kysely<Tables>,
  { members, invitations, former }: TeamBackup,
): Promise<boolean> {
  const kept = (iso: string) => (isSqlite(db) ? iso : new Date(iso));
  return db.transaction().execute(async (tx) => {
    if (await tx.selectFrom("auth_users").select("id").limit(1).executeTakeFirst()) return false;
    // What stands here was made for a first owner, who is among those that come back.
    await tx.deleteFrom("invitations").execute();
    for (const { ways, ...member } of members) {
      const { createdAt, updatedAt } = member;
      await tx
        .insertInto("auth_users")
        .values({
          ...member,
          emailVerified: isSqlite(db) ? Number(member.emailVerified) : member.emailVerified,
          createdAt: kept(createdAt),
          updatedAt: kept(updatedAt),
        })
        .execute();
      for (const way of ways)
        await tx
          .insertInto("auth_accounts")
          .values({
            ...way,
            userId: member.id,
            createdAt: kept(way.createdAt),
            updatedAt: kept(way.updatedAt),
          })
          .execute();
    }
    for (const invitation of invitations) await tx.insertInto("invitations").values(invitation).execute();
    for (const person of former)
      await tx
        .insertInto("persons")
        .values(person)
        .onConflict((c) => c.column("id").doUpdateSet({ name: person.name }))
        .execute();
    return true;
  });
}

function dates({ createdAt, updatedAt }: { createdAt: string | Date; updatedAt: string | Date }) {
  return { createdAt: new Date(createdAt).toISOString(), updatedAt: new Date(updatedAt).toISOString() };
}
