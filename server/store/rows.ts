import type { Selectable } from "kysely";
import type { Register } from "#contract/registers.ts";
import { keptText, readText } from "./kept-text.ts";
import type { Tables } from "./tables.ts";

export type RegisterRow = Selectable<Tables["registers"]>;

/** Makes rows of registers that differ in their subject alone, of which one change may have thousands. */
export function rowsOf(
  library: string,
  { field, owner, value, stamp }: Omit<Register, "subject">,
): (key: string, subject: string, seq: number) => RegisterRow {
  const same = {
    library,
    field: keptText(field),
    owner: keptText(owner),
    value: JSON.stringify(value),
    time: stamp.time,
    person: keptText(stamp.person),
    client: keptText(stamp.client),
  };
  return (key, subject, seq) => ({ ...same, key, subject: keptText(subject), seq });
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
