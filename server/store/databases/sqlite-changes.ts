import type { DatabaseSync } from "node:sqlite";
import type { Kysely } from "kysely";
import type { Stamp } from "#contract/registers.ts";
import { keptText, readText } from "../kept-text.ts";
import type { RegisterRow } from "../rows.ts";
import type { Tables } from "../tables.ts";
import type { About, After, Before, ReadModifyWrite } from "../taking.ts";

interface StampRow {
  time: number;
  person: string;
  client: string;
}

const put = `
  insert into registers (library, key, subject, field, owner, value, time, person, client, seq)
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  on conflict (library, key) do update set
    value = excluded.value, time = excluded.time, person = excluded.person,
    client = excluded.client, seq = excluded.seq`;

/** A row at a time by one statement is as quick as lists are, and needs no bound on how many there are. */
function prepare(sqlite: DatabaseSync) {
  return {
    begin: sqlite.prepare("begin immediate"),
    commit: sqlite.prepare("commit"),
    rollback: sqlite.prepare("rollback"),
    library: sqlite.prepare("select cursor, clock from libraries where name = ?"),
    isTaken: sqlite.prepare("select 1 from taken where library = ? and client = ? and id = ?"),
    stamp: sqlite.prepare("select time, person, client from registers where library = ? and key = ?"),
    move: sqlite.prepare("update libraries set cursor = ?, clock = ? where name = ?"),
    remember: sqlite.prepare("insert into taken (library, client, id, time) values (?, ?, ?, ?)"),
    put: sqlite.prepare(put),
    /** Says with its count of changes whether what is there was older. */
    putOverOlder: sqlite.prepare(`${put} where excluded.time > time`),
  };
}
type Prepared = ReturnType<typeof prepare>;

/**
 * In SQLite: one transaction in one turn of the event loop. Nearly every change is new, and later than what it changes: what
 * would follow from that is written at once, and each row sees for itself whether it is so. Where one is not, all is taken
 * back, and what there is is read first.
 */
export function readModifyWriteSqlite(sqlite: DatabaseSync, db: Kysely<Tables>): ReadModifyWrite {
  // At the first use, when the tables are there.
  let prepared: Prepared | undefined;
  return async (about, modify) => {
    const work = async () => {
      prepared ??= prepare(sqlite);
      inOneTurn(sqlite, prepared, about, modify);
    };
    // Transactions of kysely's take several turns. Where none is open, the connection is ours until this turn ends.
    await (sqlite.isTransaction ? db.connection().execute(work) : work());
  };
}

function inOneTurn(
  sqlite: DatabaseSync,
  prepared: Prepared,
  about: About,
  modify: (before: Before) => After | undefined,
): void {
  prepared.begin.run();
  try {
    if (!writeUnread(prepared, about, modify)) {
      // Another process may write now; what it has written is read.
      prepared.rollback.run();
      prepared.begin.run();
      const after = modify({ ...readStanding(prepared, about), stamps: readStamps(prepared, about) });
      if (after) write(prepared, about.library, after);
    }
    prepared.commit.run();
  } catch (error) {
    // SQLite itself takes back what meets a full disk.
    if (sqlite.isTransaction) sqlite.exec("rollback");
    throw error;
  }
}

/** False, with something written that must be taken back, where a register is not older than what is to be written. */
function writeUnread(
  prepared: Prepared,
  about: About,
  modify: (before: Before) => After | undefined,
): boolean {
  const after = modify({ ...readStanding(prepared, about), stamps: new Map() });
  return !after || write(prepared, about.library, after, prepared.putOverOlder);
}

function readStanding({ library: byName, isTaken }: Prepared, { library, changes }: About) {
  const found = byName.get(library) as Pick<Before, "cursor" | "clock"> | undefined;
  if (!found) throw new Error("There is no such library.");
  const taken = new Set<number>();
  for (const [place, { client, id }] of changes.entries())
    if (isTaken.get(library, keptText(client), keptText(id))) taken.add(place);
  return { ...found, taken };
}

function readStamps({ stamp }: Prepared, { library, keys }: About): Before["stamps"] {
  const stamps = new Map<string, Stamp>();
  for (const key of keys()) {
    const row = stamp.get(library, key) as StampRow | undefined;
    if (row) stamps.set(key, { time: row.time, person: readText(row.person), client: readText(row.client) });
  }
  return stamps;
}

/** Gives whether each row was put; ends with the first that was not. */
function write({ move, remember, put }: Prepared, library: string, after: After, by = put): boolean {
  move.run(after.cursor, after.clock, library);
  for (const { client, id, time } of after.taken) remember.run(library, keptText(client), keptText(id), time);
  return after.rows.every((row) => by.run(...valuesOf(row)).changes === 1);
}

const valuesOf = (r: RegisterRow) =>
  [r.library, r.key, r.subject, r.field, r.owner, r.value, r.time, r.person, r.client, r.seq] as const;
