import type pg from "pg";
import { keptText, readText } from "../kept-text.ts";
import type { RegisterRow } from "../rows.ts";
import { StoreError } from "../store-error.ts";
import type { About, After, Before, ChangeName, ReadModifyWrite } from "../taking.ts";
import * as statements from "./postgres-statements.ts";

interface Found {
  cursor: number;
  clock: number;
  taken: number[];
  stamps: [key: string, time: number, person: string, client: string][];
}

/** Where a library stood when it was last read or written from here. */
type Standing = Pick<Before, "cursor" | "clock">;

/** Another server that writes to the same library may be first: so often at most, in a row. */
const mostTries = 10;

/**
 * In PostgreSQL: each statement is a transaction of its own, and a way there and back. Nearly every change is new, and
 * later than what it changes. So where the library stands is known from the last time, one statement writes what would
 * follow from that, and sees for itself whether it is so. Where not, another reads first; what follows from what it
 * finds is written only where the cursor has not moved since.
 */
export function readModifyWritePostgres(pool: pg.Pool): ReadModifyWrite {
  const standings = new Map<string, Standing>();
  return async (about, modify) => {
    const { library } = about;
    const standing = standings.get(library);
    // Of what fails nobody knows where it has ended.
    standings.delete(library);
    const unread = standing && (await writeUnread(pool, about, standing, modify));
    const { cursor, clock } = unread ?? (await readAndWrite(pool, about, modify));
    standings.set(library, { cursor, clock });
  };
}

type Modify = Parameters<ReadModifyWrite>[1];

/** Gives where the library stands then; undefined where nothing was written. */
async function writeUnread(
  pool: pg.Pool,
  { library, changes }: About,
  standing: Standing,
  modify: Modify,
): Promise<Standing | undefined> {
  const after = modify({ ...standing, taken: new Set(), stamps: new Map() });
  if (!after) return undefined;
  const oldest = after.rows.reduce((least, { time }) => Math.min(least, time), after.clock);
  const values = [...valuesOf(library, standing, after), standing.clock, oldest, ...keptNames(changes)];
  const { rowCount } = await pool.query({ ...statements.writeUnread, values });
  return rowCount === 1 ? after : undefined;
}

async function readAndWrite(pool: pg.Pool, about: About, modify: Modify): Promise<Standing> {
  for (let tries = 0; tries < mostTries; tries++) {
    const before = await readBefore(pool, about);
    const after = modify(before);
    if (!after) return before;
    const { rowCount } = await pool.query({
      ...statements.write,
      values: valuesOf(about.library, before, after),
    });
    if (rowCount === 1) return after;
  }
  throw new StoreError("busy");
}

async function readBefore(pool: pg.Pool, { library, changes, keys }: About): Promise<Before> {
  const values = [library, ...keptNames(changes), [...keys()]];
  const { rows } = await pool.query<Found>({ ...statements.read, values });
  const [found] = rows;
  if (!found) throw new Error("There is no such library.");
  const stamps = found.stamps.map(
    ([key, time, person, by]) => [key, { time, person: readText(person), client: readText(by) }] as const,
  );
  return { ...found, taken: new Set(found.taken), stamps: new Map(stamps) };
}

const keptNames = (changes: readonly ChangeName[]) => [
  changes.map(({ client }) => keptText(client)),
  changes.map(({ id }) => keptText(id)),
];

/** What both ways of writing are given, in the order of their statements. */
function valuesOf(library: string, before: Standing, { cursor, clock, taken, rows }: After) {
  const column = <K extends keyof RegisterRow>(name: K) => rows.map((row) => row[name]);
  return [
    ...[library, before.cursor, cursor, clock, ...keptNames(taken), taken.map(({ time }) => time)],
    ...[column("key"), column("subject"), column("field"), column("owner"), column("value")],
    ...[column("time"), column("person"), column("client"), column("seq")],
  ];
}
