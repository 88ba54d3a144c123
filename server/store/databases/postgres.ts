import { createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { Kysely, PostgresDialect, sql } from "kysely";
import pg from "pg";
import type { Database } from "../database.ts";
import type { Tables } from "../tables.ts";
import { backupPath } from "./backup-path.ts";
import { readModifyWritePostgres } from "./postgres-changes.ts";
import { channel } from "./postgres-channel.ts";

/** Whole numbers of 64 bits come as texts unless told otherwise; ours are all below 2^53. */
const types: pg.CustomTypesConfig = {
  getTypeParser: (id, format) =>
    id === pg.types.builtins.INT8 ? Number : (pg.types.getTypeParser(id, format) as never),
};

/** The PostgreSQL that an address names ("postgres://…"); copies before migrations go to the data folder. */
export function openPostgres(url: string, dataDir: string): Database {
  const pool = new pg.Pool({
    connectionString: url,
    types,
    max: 4,
    connectionTimeoutMillis: 5_000,
    statement_timeout: 60_000,
    application_name: "contact-sheet",
  });
  // A server that stops ends idle connections too; with nobody to hear of it the process would end.
  pool.on("error", () => undefined);
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  return {
    db,
    keepCopy: async (name) => {
      const path = backupPath(dataDir, `${name}.jsonl`);
      await pipeline(Readable.from(allRows(db)), createWriteStream(path, { mode: 0o600, flags: "wx" }));
      return path;
    },
    // The migrator takes a lock of PostgreSQL's own, and a transaction.
    alone: (work) => work(),
    readModifyWrite: readModifyWritePostgres(pool),
    tellOthers: async (tx, library, cursor) => {
      await sql`select pg_notify(${channel}, ${`${library} ${cursor}`})`.execute(tx);
    },
    mustBeThere: () => undefined,
    isolation: "repeatable read",
    // PostgreSQL checks what it reads, and says so.
    verify: async () => {
      await db
        .selectFrom("registers")
        .select((eb) => eb.fn.countAll().as("n"))
        .execute();
    },
    close: () => db.destroy(),
  };
}

/** Every row of every table, as lines of JSON; it must be able to read tables of any version. */
async function* allRows(db: Kysely<Tables>): AsyncGenerator<string> {
  const tables = await db.introspection.getTables();
  for (const { name } of tables) {
    const rows = await db
      .selectFrom(name as keyof Tables)
      .selectAll()
      .execute();
    for (const row of rows) yield `${JSON.stringify({ table: name, row })}\n`;
  }
}
