import type { Change } from "#contract/changes.ts";
import { isNewer, type Stamp } from "#contract/registers.ts";
import { clockUpTo, newestByKey, registersOf } from "./merging.ts";
import { type RegisterRow, rowOf } from "./rows.ts";
import type { Author } from "./store.ts";

/** What there is in a library, at one moment, of what some changes are about. */
interface Before {
  cursor: number;
  clock: number;
  /** Those of the changes' ids that were taken. */
  taken: string[];
  /** By the keys of registers. */
  stamps: Map<string, Stamp>;
}

/** What is to be written, if the library's cursor is still `before`. */
interface After {
  library: string;
  client: string;
  before: number;
  cursor: number;
  clock: number;
  now: number;
  ids: string[];
  rows: RegisterRow[];
}

/** A change in two statements, for a database to which each is a way there and back: a transaction would need six. */
export interface Statements {
  read(library: string, client: string, ids: string[], keys: string[]): Promise<Before>;
  /** Writes all or, where somebody else has written since, nothing and gives false. */
  write(after: After): Promise<boolean>;
}

/** Takes few changes as `Store.take` does; undefined where others wrote first, again and again. */
export async function takeByStatements(
  statements: Statements,
  library: string,
  changes: readonly Change[],
  author: Author,
  now: number,
): Promise<number | undefined> {
  const { client } = author;
  const keys = [...newestByKey(registersOf(changes, author, (time) => time)).keys()];
  const ids = [...new Set(changes.map(({ id }) => id))];
  for (let tries = 0; tries < 3; tries++) {
    const { cursor, clock, taken, stamps } = await statements.read(library, client, ids, keys);
    const fresh = ids.filter((id) => !taken.includes(id));
    if (fresh.length === 0) return cursor;
    const waiting = new Set(fresh);
    const limit = Math.max(clock, now);
    // An id that stands there twice is one change.
    const registers = registersOf(
      changes.filter(({ id }) => waiting.delete(id)),
      author,
      clockUpTo(limit),
    );
    const rows = [...newestByKey(registers)]
      .filter(([key, { stamp }]) => {
        const before = stamps.get(key);
        return !before || isNewer(stamp, before);
      })
      .map(([key, register], i) => ({ ...rowOf(library, key, register), seq: cursor + 1 + i }));
    const ahead = changes.filter(({ time }) => time > now).length;
    const after = {
      library,
      client,
      before: cursor,
      // Also where no register changes: the next who writes must see that somebody has.
      cursor: cursor + Math.max(1, rows.length),
      clock: limit + ahead,
      now,
      ids: fresh,
      rows,
    };
    if (await statements.write(after)) return after.cursor;
  }
  return undefined;
}
