import type { Change } from "#contract/changes.ts";
import { fieldOf, isNewer, type Stamp } from "#contract/registers.ts";
import { keyOfRegister } from "./kept-text.ts";
import { clockUpTo } from "./merging.ts";
import { type RegisterRow, rowsOf } from "./rows.ts";
import type { Author } from "./store.ts";

/** What is asked for by one call of `Store.take`. */
export interface Call {
  changes: readonly Change[];
  author: Author;
  now: number;
}

/** A change is known by who has sent it and what that one calls it. */
export interface ChangeName {
  client: string;
  id: string;
}

/** What some changes are about: which of it there is already must be known before they are taken. */
export interface About {
  library: string;
  /** Each once. */
  changes: readonly ChangeName[];
  /** Of the registers that they name, each once; not made where nobody has to look. */
  keys: () => Iterable<string>;
}

/** What there is of it, at one moment. */
export interface Before {
  cursor: number;
  clock: number;
  /** The places of those changes that were taken. */
  taken: ReadonlySet<number>;
  /** By the keys of registers. */
  stamps: ReadonlyMap<string, Stamp>;
}

/** What is to be there then. */
export interface After {
  cursor: number;
  clock: number;
  /** To be remembered as taken, since when. */
  taken: readonly (ChangeName & { time: number })[];
  rows: readonly RegisterRow[];
}

/**
 * Reads what there is, and writes what `modify` makes of it, with nothing of anybody else's between; nothing where that
 * is undefined. `modify` may be asked again, of what has come meanwhile. What is fulfilled is on the disk.
 */
export type ReadModifyWrite = (about: About, modify: (before: Before) => After | undefined) => Promise<void>;

/** A change of a call, as far as it is the same whatever there is. */
interface Said extends Change {
  /** Its place among the changes that all is about. */
  place: number;
  owner: string;
  /** The register of each subject. */
  keys: readonly string[];
}
type SaidCall = Omit<Call, "changes"> & { said: readonly Said[] };

/** Takes calls as `Store.take` does, one after another, in one read and one write. Gives the cursor of each. */
export async function takeTogether(
  readModifyWrite: ReadModifyWrite,
  library: string,
  calls: readonly Call[],
): Promise<number[]> {
  const places = new Map<string, number>();
  const names: ChangeName[] = [];
  const placeOf = (client: string, id: string) => {
    const name = JSON.stringify([client, id]);
    const known = places.get(name) ?? names.push({ client, id }) - 1;
    places.set(name, known);
    return known;
  };
  const asked = calls.map(({ changes, author, now }): SaidCall => {
    const said = changes.map((change) => saidBy(change, author, placeOf(author.client, change.id)));
    return { said, author, now };
  });
  const keys = () => new Set(asked.flatMap(({ said }) => said.flatMap((change) => change.keys)));
  let cursors: number[] = [];
  await readModifyWrite({ library, changes: names, keys }, (before) => {
    const decided = decide(library, asked, before);
    cursors = decided.cursors;
    return decided.after;
  });
  return cursors;
}

function saidBy(change: Change, author: Author, place: number): Said {
  const { subjects, field } = change;
  const owner = fieldOf(field)?.owner === "person" ? author.person : "";
  return {
    ...change,
    place,
    owner,
    keys: subjects.map((subject) => keyOfRegister({ subject, field, owner })),
  };
}

/**
 * What comes of the calls, given what there is; nothing to write where nothing is new. A change that is sent again has the
 * stamp that it had, and so is not newer than itself. One of the future has another time at each arrival: that one alone
 * must be remembered.
 */
function decide(library: string, calls: readonly SaidCall[], before: Before) {
  let { cursor, clock } = before;
  const known = new Set(before.taken);
  const taken: After["taken"][number][] = [];
  const newest = new Map<string, { stamp: Stamp; row: RegisterRow }>();
  const cursors = calls.map(({ said, author, now }) => {
    const limit = Math.max(clock, now);
    const timeOf = clockUpTo(limit);
    // An id that stands there twice is one change.
    const fresh = said.filter(({ place }) => !known.has(place) && known.add(place));
    const ahead = fresh.filter(({ time }) => time > limit);
    // Also where no register changes: the next who writes must see that something is remembered.
    if (ahead.length > 0) cursor++;
    for (const { id } of ahead) taken.push({ client: author.client, id, time: now });
    for (const { subjects, time, keys, ...change } of fresh) {
      const stamp = { ...author, time: timeOf(time) };
      const rowOf = rowsOf(library, { ...change, stamp });
      for (const [i, key] of keys.entries()) {
        const there = newest.get(key)?.stamp ?? before.stamps.get(key);
        if (there && !isNewer(stamp, there)) continue;
        newest.set(key, { stamp, row: rowOf(key, subjects[i] ?? "", ++cursor) });
      }
    }
    clock = limit + ahead.length;
    return cursor;
  });
  if (cursor === before.cursor) return { cursors, after: undefined };
  return { cursors, after: { cursor, clock, taken, rows: Array.from(newest.values(), ({ row }) => row) } };
}
