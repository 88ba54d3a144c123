import type { Database } from "./database.ts";
import { openPostgres } from "./databases/postgres.ts";
import { openSqlite } from "./databases/sqlite.ts";
import { migrate } from "./migrate.ts";
import { SqlStore } from "./sql-store.ts";
import type { Store } from "./store.ts";

/** Where the store is. */
export interface StorePlace {
  /** The folder that holds the SQLite file and the backups. */
  dataDir: string;
  /** "postgres://…", or "" for SQLite in the data folder. */
  databaseUrl: string;
}

export const openDatabase = ({ dataDir, databaseUrl }: StorePlace): Database =>
  databaseUrl === "" ? openSqlite(dataDir) : openPostgres(databaseUrl, dataDir);

/** The store in a database that has just been opened, with this version's tables. The database is closed if that fails. */
export async function storeIn(database: Database): Promise<Store> {
  try {
    await migrate(database);
    return new SqlStore(database);
  } catch (error) {
    await database.close().catch(() => undefined);
    throw error;
  }
}
