import type { Transaction } from "kysely";
import type { Stamp } from "#contract/registers.ts";
import { inPortions } from "./in-portions.ts";
import { readText } from "./kept-text.ts";
import type { RegisterRow } from "./rows.ts";
import type { Tables } from "./tables.ts";

export type Tx = Transaction<Tables>;

interface Advance {
  /** At most so many registers change. */
  room: number;
  /** So many changes say that they are of a time after `now`. */
  ahead: number;
  now: number;
}

/**
 * Makes room in a library's feed, and holds the library until the transaction ends: so its changes come one after another
 * also where several servers write, and whoever has read up to a cursor has missed nothing before it.
 */
export async function advance(tx: Tx, library: string, { room, ahead, now }: Advance) {
  const { cursor, clock } = await tx
    .updateTable("libraries")
    .set((eb) => ({
      cursor: eb("cursor", "+", room),
      clock: eb
        .case()
        .when("clock", ">", now)
        .then(eb("clock", "+", ahead))
        .else(now + ahead)
        .end(),
    }))
    .where("name", "=", library)
    .returning(["cursor", "clock"])
    .executeTakeFirstOrThrow();
  return { first: cursor - room + 1, last: cursor, limit: clock - ahead };
}

/** The stamps of what is there, by the keys of the registers. */
export async function existingStamps(
  tx: Tx,
  library: string,
  keys: readonly string[],
): Promise<Map<string, Stamp>> {
  const stamps = new Map<string, Stamp>();
  for (const some of inPortions(keys)) {
    const rows = await tx
      .selectFrom("registers")
      .select(["key", "time", "person", "client"])
      .where("library", "=", library)
      .where("key", "in", some)
      .execute();
    for (const { key, time, person, client } of rows)
      stamps.set(key, { time, person: readText(person), client: readText(client) });
  }
  return stamps;
}

/** Writes rows over those of the same keys. */
export async function writeRegisters(tx: Tx, rows: readonly RegisterRow[]): Promise<void> {
  for (const some of inPortions(rows)) {
    await tx
      .insertInto("registers")
      .values(some)
      .onConflict((c) =>
        c.columns(["library", "key"]).doUpdateSet((eb) => ({
          value: eb.ref("excluded.value"),
          time: eb.ref("excluded.time"),
          person: eb.ref("excluded.person"),
          client: eb.ref("excluded.client"),
          seq: eb.ref("excluded.seq"),
        })),
      )
      .execute();
  }
}

/** Rows that are read at once. */
const portion = 500;

/** All registers of a library, some at a time, in the order of their keys. */
export async function* allRows(tx: Tx, library: string): AsyncGenerator<RegisterRow[]> {
  for (let key = ""; ; ) {
    const rows = await tx
      .selectFrom("registers")
      .selectAll()
      .where("library", "=", library)
      .where("key", ">", key)
      .orderBy("key")
      .limit(portion)
      .execute();
    yield rows;
    const last = rows.at(-1);
    if (!last || rows.length < portion) return;
    key = last.key;
  }
}
