import { chmodSync, closeSync, mkdirSync, openSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { backup, DatabaseSync } from "node:sqlite";
import { Kysely, SqliteDialect } from "kysely";
import type { Database } from "../database.ts";
import { StoreError } from "../store-error.ts";
import type { Tables } from "../tables.ts";
import { backupPath } from "./backup-path.ts";
import { nodeSqlite } from "./node-sqlite.ts";
import { readModifyWriteSqlite } from "./sqlite-changes.ts";

/** Waiting for another process stands the whole server still; who comes again later does not. */
const busyTimeout = 100;

/** Where SQLite keeps the store in a data folder. */
export const sqliteFile = (dataDir: string): string => join(resolve(dataDir), "contact-sheet.sqlite");

/** The database in a data folder, for its owner alone; made when missing. */
export function openSqlite(dataDir: string): Database {
  const file = sqliteFile(dataDir);
  mkdirSync(resolve(dataDir), { recursive: true, mode: 0o700 });
  // SQLite gives the files beside it the rights of this one.
  closeSync(openSync(file, "a", 0o600));
  makePrivate(resolve(dataDir), 0o700);
  makePrivate(file, 0o600);
  const sqlite = new DatabaseSync(file, { timeout: busyTimeout });
  try {
    sqlite.exec(
      "pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on; pragma cache_size = -32000; pragma wal_autocheckpoint = 4000",
    );
  } catch (error) {
    sqlite.close();
    throw error;
  }
  const identity = identityOf(file);
  return {
    ...databaseOf(sqlite),
    keepCopy: async (name) => {
      const path = backupPath(dataDir, `${name}.sqlite`);
      closeSync(openSync(path, "wx", 0o600));
      await backup(sqlite, path);
      return path;
    },
    mustBeThere() {
      // A file that was deleted can still be written by who has it open, and nobody will ever read it.
      if (identityOf(file) !== identity) throw new StoreError("moved");
    },
  };
}

/** A store for as long as the process lives: for tests. */
export function openInMemory(): Database {
  return {
    ...databaseOf(new DatabaseSync(":memory:")),
    keepCopy: async () => "memory",
    mustBeThere: () => undefined,
  };
}

function databaseOf(
  sqlite: DatabaseSync,
): Pick<Database, "db" | "alone" | "readModifyWrite" | "verify" | "close"> {
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: nodeSqlite(sqlite) }) });
  return {
    db,
    async alone(work) {
      sqlite.exec("begin immediate");
      try {
        const result = await work();
        sqlite.exec("commit");
        return result;
      } catch (error) {
        if (sqlite.isTransaction) sqlite.exec("rollback");
        throw error;
      }
    },
    readModifyWrite: readModifyWriteSqlite(sqlite, db),
    async verify() {
      const found = sqlite.prepare("pragma integrity_check(1)").get()?.integrity_check;
      if (found !== "ok") throw new StoreError("damaged");
    },
    close: () => db.destroy(),
  };
}

function identityOf(file: string): string | undefined {
  const facts = statSync(file, { throwIfNoEntry: false });
  return facts && `${facts.dev}:${facts.ino}`;
}

function makePrivate(path: string, mode: number): void {
  if ((statSync(path).mode & 0o077) !== 0) chmodSync(path, mode);
}
