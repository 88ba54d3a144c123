import type { Database } from "./database.ts";
import { openSqlite, sqliteFile } from "./databases/sqlite.ts";
import { migrate } from "./migrate.ts";
import type { News, NewsReader } from "./news.ts";
import { SqlStore } from "./sql-store.ts";
import type { Store } from "./store.ts";

/** Where the store is. */
export interface StorePlace {
  /** The folder that holds the SQLite file and the backups. */
  dataDir: string;
  /** "postgres://…", or "" for SQLite in the data folder. */
  databaseUrl: string;
}

/** The database at a place, as it is found. What speaks to PostgreSQL is loaded only where there is one. */
export async function openDatabase({ dataDir, databaseUrl }: StorePlace): Promise<Database> {
  if (databaseUrl === "") return openSqlite(dataDir);
  return (await import("./databases/postgres.ts")).openPostgres(databaseUrl, dataDir);
}

/** Hears what other servers write at that place; undefined where no other can hear or tell, as in a file. */
export async function openNews({ databaseUrl }: StorePlace, reader: NewsReader): Promise<News | undefined> {
  if (databaseUrl === "") return undefined;
  return (await import("./databases/postgres-news.ts")).listenPostgres(databaseUrl, reader);
}

/** The address of PostgreSQL may hold a password. */
const postgresPlace = "the PostgreSQL that DATABASE_URL names";

/** As a person is told where the store is, also where it cannot be opened. */
export const toldPlace = ({ dataDir, databaseUrl }: StorePlace): string =>
  databaseUrl === "" ? sqliteFile(dataDir) : postgresPlace;

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

/** Changes are sent again within minutes; a browser that comes back from a holiday has not begun to send. */
const rememberedMs = 90 * 86_400_000;

/** The store with a library and a person in it, ready for what they add. */
export async function openLibrary(database: Database, library: string, person: string): Promise<Store> {
  const store = await storeIn(database);
  try {
    await store.addLibrary(library);
    await store.addPerson(person);
    await store.forgetTaken(Date.now() - rememberedMs);
    return store;
  } catch (error) {
    await store.close();
    throw error;
  }
}
