import { type Kysely, SqliteAdapter } from "kysely";

/** Whether a database is SQLite, where it must be told from PostgreSQL. */
export const isSqlite = <T>(db: Kysely<T>): boolean => db.getExecutor().adapter instanceof SqliteAdapter;
