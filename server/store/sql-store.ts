import type { Change } from "#contract/changes.ts";
import { isNewer, type Register } from "#contract/registers.ts";
import { readTeam, restoreTeam, type TeamBackup } from "./backup/team.ts";
import type { Database } from "./database.ts";
import { keptText } from "./kept-text.ts";
import { newestByKey } from "./merging.ts";
import { advance, allRows, existingStamps, type Tx, writeRegisters } from "./queries.ts";
import { restoring } from "./restoring.ts";
import { readRegister, rowsOf } from "./rows.ts";
import { SeenStore } from "./seen-store.ts";
import type { Author, Since, Store } from "./store.ts";
import { type Call, takeTogether } from "./taking.ts";
import { together } from "./together.ts";

/** Registers that are read at once; a note may have 20,000 letters, so an answer ends where it has enough of them. */
const portion = 500;
const enoughLetters = 4_000_000;
/** Registers that are written at once while others wait: SQLite stands the whole server still meanwhile, some 50 ms. */
const mostTogether = 4_000;

/** The store over a database whose tables are this version's. */
export class SqlStore extends SeenStore implements Store {
  readonly #database: Database;
  /** How changes are taken, by library. */
  readonly #taking = new Map<string, (call: Call) => Promise<number>>();

  constructor(database: Database) {
    super(database.db);
    this.#database = database;
  }

  async addLibrary(library: string): Promise<void> {
    const row = { name: library, cursor: 0, clock: 0, created: Date.now() };
    await this.db
      .insertInto("libraries")
      .values(row)
      .onConflict((c) => c.doNothing())
      .execute();
  }

  async addPerson(person: string): Promise<void> {
    await this.db
      .insertInto("persons")
      .values({ id: person, name: person, created: Date.now() })
      .onConflict((c) => c.doNothing())
      .execute();
  }

  async forgetTaken(before: number): Promise<void> {
    await this.db.deleteFrom("taken").where("time", "<", before).execute();
  }

  async libraries(): Promise<string[]> {
    const rows = await this.db.selectFrom("libraries").select("name").orderBy("name").execute();
    return rows.map(({ name }) => name);
  }

  async cursor(library: string): Promise<number> {
    const row = await this.db
      .selectFrom("libraries")
      .select("cursor")
      .where("name", "=", library)
      .executeTakeFirst();
    return row?.cursor ?? 0;
  }

  async since(library: string, person: string, cursor: number, limit: number): Promise<Since> {
    const end = await this.cursor(library);
    // A cursor from beyond the end is of a database that is no more: what is here is told from the beginning.
    let at = cursor > end ? 0 : cursor;
    const registers: Register[] = [];
    for (let letters = 0; registers.length < limit && letters < enoughLetters; ) {
      const wanted = Math.min(portion, limit - registers.length);
      const rows = await this.db
        .selectFrom("registers")
        .selectAll()
        .where("library", "=", library)
        .where("seq", ">", at)
        .where("seq", "<=", end)
        .where("owner", "in", ["", keptText(person)])
        .orderBy("seq")
        .limit(wanted)
        .execute();
      for (const row of rows) {
        registers.push(readRegister(row));
        letters += row.value.length;
      }
      if (rows.length < wanted) return { registers, cursor: end, more: false };
      at = rows.at(-1)?.seq ?? at;
    }
    return { registers, cursor: at, more: at < end };
  }

  take(library: string, changes: readonly Change[], author: Author, now: number): Promise<number> {
    const take = this.#taking.get(library) ?? this.#takingInto(library);
    this.#taking.set(library, take);
    return take({ changes, author, now });
  }

  merge(library: string, registers: readonly Register[], now: number): Promise<number> {
    this.#database.mustBeThere();
    return this.db.transaction().execute(async (tx) => {
      const { first, last, limit } = await advance(tx, library, { room: registers.length, ahead: 0, now });
      const clamped = [...newestByKey(registers).values()].map((register) => {
        const time = Math.max(0, Math.min(Math.floor(register.stamp.time), limit));
        return { ...register, stamp: { ...register.stamp, time } };
      });
      await putNewer(tx, library, first, clamped);
      await this.#database.tellOthers?.(tx, library, last);
      return last;
    });
  }

  restore(library: string, registers: readonly Register[], now: number): Promise<number> {
    this.#database.mustBeThere();
    return this.db.transaction().execute(async (tx) => {
      // Nobody else writes from here on.
      const { limit } = await advance(tx, library, { room: 0, ahead: 1, now });
      const current = new Map<string, Register>();
      for await (const rows of allRows(tx, library))
        for (const row of rows) current.set(row.key, readRegister(row));
      const changed = restoring(current, registers, limit + 1);
      const { first, last } = await advance(tx, library, { room: changed.length, ahead: 0, now });
      await putNewer(tx, library, first, changed);
      await this.#database.tellOthers?.(tx, library, last);
      return changed.length;
    });
  }

  readAll(library: string, take: (registers: Register[]) => Promise<void>): Promise<void> {
    return this.#atOneMoment(async (tx) => {
      for await (const rows of allRows(tx, library)) await take(rows.map(readRegister));
    });
  }

  team(): Promise<TeamBackup | undefined> {
    return this.#atOneMoment(readTeam);
  }

  restoreTeam(team: TeamBackup): Promise<boolean> {
    this.#database.mustBeThere();
    return restoreTeam(this.db, team);
  }

  verify(): Promise<void> {
    return this.#database.verify();
  }

  close(): Promise<void> {
    return this.#database.close();
  }

  #atOneMoment<T>(read: (tx: Tx) => Promise<T>): Promise<T> {
    const { isolation } = this.#database;
    const begin = this.db.transaction();
    return (isolation ? begin.setIsolationLevel(isolation) : begin).execute(read);
  }

  #takingInto(library: string): (call: Call) => Promise<number> {
    const { mustBeThere, readModifyWrite } = this.#database;
    const work = async (calls: readonly Call[]) => {
      mustBeThere();
      return takeTogether(readModifyWrite, library, calls);
    };
    const weigh = ({ changes }: Call) => changes.reduce((sum, { subjects }) => sum + subjects.length, 0);
    return together(work, { weigh, most: mostTogether });
  }
}

/** Writes those of the registers that are newer than what is there; their places in the feed begin at `first`. */
async function putNewer(tx: Tx, library: string, first: number, registers: readonly Register[]) {
  const newest = newestByKey(registers);
  const stamps = await existingStamps(tx, library, [...newest.keys()]);
  const newer = [...newest].filter(([key, { stamp }]) => {
    const before = stamps.get(key);
    return !before || isNewer(stamp, before);
  });
  const rows = newer.map(([key, register], i) => rowsOf(library, register)(key, register.subject, first + i));
  await writeRegisters(tx, rows);
}
