import type { Selectable } from "kysely";
import type { Register } from "#contract/registers.ts";
import { keptText, readText } from "./kept-text.ts";
import type { Tables } from "./tables.ts";

export type RegisterRow = Selectable<Tables["registers"]>;

/** A register as its row, but for its place in the feed. */
export function rowOf(
  library: string,
  key: string,
  { subject, field, owner, value, stamp }: Register,
): Omit<RegisterRow, "seq"> {
  return {
    library,
    key,
    subject: keptText(subject),
    field: keptText(field),
    owner: keptText(owner),
    value: JSON.stringify(value),
    time: stamp.time,
    person: keptText(stamp.person),
    client: keptText(stamp.client),
  };
}

export function readRegister(row: RegisterRow): Register {
  return {
    subject: readText(row.subject),
    field: readText(row.field),
    owner: readText(row.owner),
    value: JSON.parse(row.value),
    stamp: { time: row.time, person: readText(row.person), client: readText(row.client) },
  };
}
