import type { Change } from "#contract/changes.ts";
import { fieldOf, isNewer, type Register, type Stamp } from "#contract/registers.ts";
import { keyOfRegister } from "./kept-text.ts";
import { clockUpTo } from "./merging.ts";
import { type RegisterRow, rowOf } from "./rows.ts";
import type { Author } from "./store.ts";

/** What some changes are about: which of it there is already must be known before they are taken. */
export interface About {
  library: string;
  client: string;
  /** The changes' ids, and the keys of the registers that they name; each once. */
  ids: readonly string[];
  keys: readonly string[];
}

/** What there is of it, at one moment. */
export interface Before {
  cursor: number;
  clock: number;
  /** Those of the ids that were taken. */
  taken: ReadonlySet<string>;
  /** By the keys of registers. */
  stamps: ReadonlyMap<string, Stamp>;
}

/** What is to be there then. */
export interface After {
  cursor: number;
  clock: number;
  now: number;
  /** To be remembered as taken. */
  ids: readonly string[];
  rows: readonly RegisterRow[];
}

/**
 * Reads what there is, and writes what `modify` makes of it, with nothing of anybody else's between; nothing where that
 * is undefined. `modify` may be asked again, of what has come meanwhile. Gives the library's cursor, once all is on the disk.
 */
export type ReadModifyWrite = (
  about: About,
  modify: (before: Before) => After | undefined,
) => Promise<number>;

/** What a change says, with the key of each register. */
interface Said {
  id: string;
  time: number;
  registers: readonly (Omit<Register, "stamp"> & { key: string })[];
}

/** Takes changes as `Store.take` does. */
export function takeChanges(
  readModifyWrite: ReadModifyWrite,
  library: string,
  changes: readonly Change[],
  author: Author,
  now: number,
): Promise<number> {
  const said = changes.map((change) => saidBy(change, author.person));
  const ids = [...new Set(said.map(({ id }) => id))];
  const keys = [...new Set(said.flatMap(({ registers }) => registers.map(({ key }) => key)))];
  return readModifyWrite({ library, client: author.client, ids, keys }, (before) => {
    const fresh = ids.filter((id) => !before.taken.has(id));
    if (fresh.length === 0) return undefined;
    const limit = Math.max(before.clock, now);
    const newest = newestOf(said, new Set(fresh), before.stamps, author, clockUpTo(limit));
    return {
      // Also where no register changes: the next who writes must see that somebody has.
      cursor: before.cursor + Math.max(1, newest.size),
      clock: limit + said.filter(({ time }) => time > limit).length,
      now,
      ids: fresh,
      rows: [...newest].map(([key, register], i) => ({
        ...rowOf(library, key, register),
        seq: before.cursor + 1 + i,
      })),
    };
  });
}

function saidBy({ id, subjects, field, value, time }: Change, person: string): Said {
  const owner = fieldOf(field)?.owner === "person" ? person : "";
  const registers = subjects.map((subject) => {
    const named = { subject, field, owner };
    return { ...named, key: keyOfRegister(named), value };
  });
  return { id, time, registers };
}

/** By their keys, the registers that are newer than all that there is; `clock` gives the time of a change. */
function newestOf(
  said: readonly Said[],
  waiting: Set<string>,
  stamps: Before["stamps"],
  author: Author,
  clock: (time: number) => number,
): Map<string, Register> {
  const newest = new Map<string, Register>();
  for (const { id, time, registers } of said) {
    // An id that stands there twice is one change.
    if (!waiting.delete(id)) continue;
    const stamp: Stamp = { ...author, time: clock(time) };
    for (const { key, ...register } of registers) {
      const before = newest.get(key)?.stamp ?? stamps.get(key);
      if (!before || isNewer(stamp, before)) newest.set(key, { ...register, stamp });
    }
  }
  return newest;
}
