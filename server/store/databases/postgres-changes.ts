import type pg from "pg";
import { keptText, readText } from "../kept-text.ts";
import type { RegisterRow } from "../rows.ts";
import { StoreError } from "../store-error.ts";
import type { About, After, Before, ReadModifyWrite } from "../taking.ts";

/** Named, so that PostgreSQL reads and plans each once for a connection. */
const read = {
  name: "read",
  text: `
    select cursor, clock,
      (select coalesce(json_agg(id), '[]') from taken
        where library = $1 and client = $2 and id = any($3::text[])) as taken,
      (select coalesce(json_agg(json_build_array(key, time, person, client)), '[]') from registers
        where library = $1 and key = any($4::text[])) as stamps
    from libraries where name = $1`,
};

const write = {
  name: "write",
  text: `
    with moved as (
      update libraries set cursor = $3, clock = $4 where name = $1 and cursor = $2 returning cursor
    ), remembered as (
      insert into taken (library, client, id, time)
      select $1, $5, id, $6::bigint from unnest($7::text[]) as id where exists (select from moved)
    ), written as (
      insert into registers (library, person, client, key, subject, field, owner, value, time, seq)
      select $1, $8, $5, r.* from unnest(
        $9::text[], $10::text[], $11::text[], $12::text[], $13::text[], $14::bigint[], $15::bigint[]
      ) as r where exists (select from moved)
      on conflict (library, key) do update set
        value = excluded.value, time = excluded.time, person = excluded.person,
        client = excluded.client, seq = excluded.seq
    )
    select cursor from moved`,
};

interface Found {
  cursor: number;
  clock: number;
  taken: string[];
  stamps: [key: string, time: number, person: string, client: string][];
}

/** Another server that writes to the same library may be first: so often at most, in a row. */
const mostTries = 10;

/**
 * In PostgreSQL: two statements, each a transaction of its own, for each is a way there and back. The second writes
 * nothing where the cursor has moved since the first.
 */
export function readModifyWritePostgres(pool: pg.Pool): ReadModifyWrite {
  let last: Promise<unknown> = Promise.resolve();
  return (about, modify) => {
    // One after another: what this process begins meanwhile would only be first in its own way.
    const outcome = last.then(() => tryOften(pool, about, modify));
    last = outcome.catch(() => undefined);
    return outcome;
  };
}

async function tryOften(pool: pg.Pool, about: About, modify: (before: Before) => After | undefined) {
  for (let tries = 0; tries < mostTries; tries++) {
    const before = await readBefore(pool, about);
    const after = modify(before);
    if (!after) return before.cursor;
    if (await writeAfter(pool, about, before, after)) return after.cursor;
  }
  throw new StoreError("busy");
}

async function readBefore(pool: pg.Pool, { library, client, ids, keys }: About): Promise<Before> {
  const values = [library, keptText(client), ids.map(keptText), keys];
  const { rows } = await pool.query<Found>({ ...read, values });
  const [found] = rows;
  if (!found) throw new Error("There is no such library.");
  const stamps = found.stamps.map(
    ([key, time, person, by]) => [key, { time, person: readText(person), client: readText(by) }] as const,
  );
  return { ...found, taken: new Set(found.taken.map(readText)), stamps: new Map(stamps) };
}

async function writeAfter(pool: pg.Pool, { library, client }: About, before: Before, after: After) {
  const { cursor, clock, now, ids, rows } = after;
  const column = <K extends keyof RegisterRow>(name: K) => rows.map((row) => row[name]);
  const values = [
    ...[library, before.cursor, cursor, clock, keptText(client), now, ids.map(keptText)],
    ...[rows[0]?.person ?? "", column("key"), column("subject"), column("field"), column("owner")],
    ...[column("value"), column("time"), column("seq")],
  ];
  const { rowCount } = await pool.query({ ...write, values });
  return rowCount === 1;
}
