import type { DatabaseSync, SQLInputValue, StatementSync } from "node:sqlite";
import type { SqliteDatabase } from "kysely";

/** Statements of bulk writes are long, and there are as many as lengths of lists. */
const mostPrepared = 200;

/** Node's own SQLite in the shape that kysely's dialect asks for, with statements that are prepared once. */
export function nodeSqlite(db: DatabaseSync): SqliteDatabase {
  const prepared = new Map<string, ReturnType<SqliteDatabase["prepare"]>>();
  return {
    close: () => db.close(),
    prepare(sql) {
      const known = prepared.get(sql);
      if (known) return known;
      if (prepared.size >= mostPrepared) prepared.clear();
      const made = asKyselys(db.prepare(sql), sql === "rollback" ? () => db.isTransaction : undefined);
      prepared.set(sql, made);
      return made;
    },
  };
}

/** `needed` says whether the statement still is: where it is not, nothing is done. */
function asKyselys(statement: StatementSync, needed = () => true): ReturnType<SqliteDatabase["prepare"]> {
  const given = (values: readonly unknown[]) => values as SQLInputValue[];
  return {
    reader: statement.columns().length > 0,
    all: (values) => statement.all(...given(values)),
    // SQLite itself takes back what meets a full disk; to do so again would hide what had happened.
    run: (values) => (needed() ? statement.run(...given(values)) : { changes: 0, lastInsertRowid: 0 }),
    iterate: (values) => statement.iterate(...given(values)),
  };
}
