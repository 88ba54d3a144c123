import type { Kysely } from "kysely";
import { isSqlite } from "./is-sqlite.ts";

/**
 * Persons with their ways to sign in, as better-auth 1.7 keeps them (`getMigrations` prints the same), and invitations. Its
 * names stay as they are: it writes these tables itself.
 */
export async function team(db: Kysely<unknown>): Promise<void> {
  const sqlite = isSqlite(db);
  const date = sqlite ? "text" : "timestamptz";
  const flag = sqlite ? "integer" : "boolean";
  const entity = (table: string) =>
    db.schema.createTable(table).addColumn("id", "text", (c) => c.primaryKey());
  const ofUser = (table: string) =>
    entity(table).addColumn("userId", "text", (c) =>
      c.notNull().references("auth_users.id").onDelete("cascade"),
    );
  await entity("auth_users")
    .addColumn("name", "text", (c) => c.notNull())
    .addColumn("email", "text", (c) => c.notNull().unique())
    .addColumn("emailVerified", flag, (c) => c.notNull())
    .addColumn("image", "text")
    .addColumn("role", "text", (c) => c.notNull())
    .addColumn("createdAt", date, (c) => c.notNull())
    .addColumn("updatedAt", date, (c) => c.notNull())
    .execute();
  await ofUser("auth_sessions")
    .addColumn("token", "text", (c) => c.notNull().unique())
    .addColumn("ipAddress", "text")
    .addColumn("userAgent", "text")
    .addColumn("expiresAt", date, (c) => c.notNull())
    .addColumn("createdAt", date, (c) => c.notNull())
    .addColumn("updatedAt", date, (c) => c.notNull())
    .execute();
  await ofUser("auth_accounts")
    .addColumn("accountId", "text", (c) => c.notNull())
    .addColumn("providerId", "text", (c) => c.notNull())
    .addColumn("accessToken", "text")
    .addColumn("refreshToken", "text")
    .addColumn("idToken", "text")
    .addColumn("accessTokenExpiresAt", date)
    .addColumn("refreshTokenExpiresAt", date)
    .addColumn("scope", "text")
    .addColumn("password", "text")
    .addColumn("createdAt", date, (c) => c.notNull())
    .addColumn("updatedAt", date, (c) => c.notNull())
    .execute();
  await entity("auth_verifications")
    .addColumn("identifier", "text", (c) => c.notNull())
    .addColumn("value", "text", (c) => c.notNull())
    .addColumn("expiresAt", date, (c) => c.notNull())
    .addColumn("createdAt", date, (c) => c.notNull())
    .addColumn("updatedAt", date, (c) => c.notNull())
    .execute();
  await entity("auth_rate_limits")
    .addColumn("key", "text", (c) => c.notNull().unique())
    .addColumn("count", "integer", (c) => c.notNull())
    .addColumn("lastRequest", "bigint", (c) => c.notNull())
    .execute();
  for (const [table, column] of [
    ["auth_sessions", "userId"],
    ["auth_accounts", "userId"],
    ["auth_verifications", "identifier"],
  ] as const)
    await db.schema.createIndex(`${table}_${column}`).on(table).column(column).execute();
  await entity("invitations")
    .addColumn("hash", "text", (c) => c.notNull().unique())
    .addColumn("role", "text", (c) => c.notNull())
    .addColumn("email", "text")
    .addColumn("by", "text", (c) => c.notNull())
    .addColumn("made", "bigint", (c) => c.notNull())
    .addColumn("expires", "bigint", (c) => c.notNull())
    .addColumn("used", "bigint")
    .execute();
  await db.schema
    .createTable("sign_in_attempts")
    .addColumn("key", "text", (c) => c.primaryKey())
    .addColumn("count", "integer", (c) => c.notNull())
    .addColumn("until", "bigint", (c) => c.notNull())
    .execute();
}

/** Links by which a person who has lost their password sets a new one. */
export async function passwordResets(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("password_resets")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("hash", "text", (c) => c.notNull().unique())
    .addColumn("person", "text", (c) => c.notNull().references("auth_users.id").onDelete("cascade"))
    .addColumn("by", "text", (c) => c.notNull())
    .addColumn("made", "bigint", (c) => c.notNull())
    .addColumn("expires", "bigint", (c) => c.notNull())
    .addColumn("used", "bigint")
    .execute();
}
