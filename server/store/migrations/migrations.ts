import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";
import { isSqlite } from "./is-sqlite.ts";
import { passwordResets, team } from "./team.ts";

/**
 * Each change of the tables, in the order of the names. One that has been released is never edited: another follows.
 * They are named here rather than read from a folder, so that they are there wherever the server is started.
 */
export const migrations: Readonly<Record<string, Migration>> = {
  "0001-registers": { up: registers },
  "0002-team": { up: team },
  "0003-ended-sessions": { up: endedSessions },
  "0004-password-resets": { up: passwordResets },
};

async function registers(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("libraries")
    .addColumn("name", "text", (c) => c.primaryKey())
    .addColumn("cursor", "bigint", (c) => c.notNull())
    .addColumn("clock", "bigint", (c) => c.notNull())
    .addColumn("created", "bigint", (c) => c.notNull())
    .execute();
  await db.schema
    .createTable("persons")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("name", "text", (c) => c.notNull())
    .addColumn("created", "bigint", (c) => c.notNull())
    .execute();
  const ofLibrary = (table: string) =>
    db.schema
      .createTable(table)
      .addColumn("library", "text", (c) => c.notNull().references("libraries.name"));
  await ofLibrary("registers")
    .addColumn("key", "text", (c) => c.notNull())
    .addColumn("subject", "text", (c) => c.notNull())
    .addColumn("field", "text", (c) => c.notNull())
    .addColumn("owner", "text", (c) => c.notNull())
    .addColumn("value", "text", (c) => c.notNull())
    .addColumn("time", "bigint", (c) => c.notNull())
    .addColumn("person", "text", (c) => c.notNull())
    .addColumn("client", "text", (c) => c.notNull())
    .addColumn("seq", "bigint", (c) => c.notNull())
    .addPrimaryKeyConstraint("registers_pk", ["library", "key"])
    .execute();
  await db.schema.createIndex("registers_by_seq").on("registers").columns(["library", "seq"]).execute();
  await ofLibrary("taken")
    .addColumn("client", "text", (c) => c.notNull())
    .addColumn("id", "text", (c) => c.notNull())
    .addColumn("time", "bigint", (c) => c.notNull())
    .addPrimaryKeyConstraint("taken_pk", ["library", "client", "id"])
    // It has nothing but its key: as a table of SQLite's usual kind it would be written twice.
    .$call((table) => (isSqlite(db) ? table.modifyEnd(sql`without rowid`) : table))
    .execute();
  await ofLibrary("accounts")
    .addColumn("account", "text", (c) => c.notNull())
    .addColumn("time", "bigint", (c) => c.notNull())
    .addPrimaryKeyConstraint("accounts_pk", ["library", "account"])
    .execute();
  await ofLibrary("newest")
    .addColumn("subject", "text", (c) => c.notNull())
    .addColumn("seen", "bigint", (c) => c.notNull())
    .addPrimaryKeyConstraint("newest_pk", ["library", "subject"])
    .execute();
}

async function endedSessions(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("ended_sessions")
    .addColumn("session", "text", (c) => c.primaryKey())
    .addColumn("until", "bigint", (c) => c.notNull())
    .execute();
}
