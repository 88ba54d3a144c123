import { type Migration, Migrator } from "kysely/migration";
import type { Database } from "./database.ts";
import { migrations } from "./migrations/migrations.ts";
import { StoreError } from "./store-error.ts";

/**
 * Brings a database to this version's tables, under a lock, after a copy of what is there. Throws where it cannot, and a
 * `StoreError` where a newer version has been there: its tables may hold what this one would lose.
 */
export async function migrate(database: Database, known: Readonly<Record<string, Migration>> = migrations) {
  const done = await doneIn(database);
  if (done.some((name) => !Object.hasOwn(known, name))) throw new StoreError("newer");
  const next = Object.keys(known).find((name) => !done.includes(name));
  if (next === undefined) return;
  if (done.length > 0) await database.keepCopy(`before-${next}`);
  await database.alone(async () => {
    const migrator = new Migrator({
      db: database.db,
      provider: { getMigrations: async () => known },
      // Of two that were made side by side the later may have been released first; each minds its own tables.
      allowUnorderedMigrations: true,
    });
    const { error } = await migrator.migrateToLatest();
    if (error) throw error;
  });
}

/** The names of migrations that a database has had. */
async function doneIn({ db }: Database): Promise<string[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some(({ name }) => name === "kysely_migration")) return [];
  const rows = await db
    .selectFrom("kysely_migration" as never)
    .select("name" as never)
    .execute();
  return (rows as { name: string }[]).map(({ name }) => name);
}
