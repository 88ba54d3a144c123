import type { TeamTables } from "./team-tables.ts";

/**
 * The tables of the store. Texts from outside are written as in a JSON string (`keptText`), times are milliseconds since
 * 1970, and columns have the types that SQLite and PostgreSQL both give to JavaScript: texts and numbers.
 */
export interface Tables extends TeamTables {
  libraries: {
    name: string;
    /** The `seq` of the change that came last. */
    cursor: number;
    /** The latest time that the store has given out: it never goes back, also where the machine's clock does. */
    clock: number;
    created: number;
  };
  persons: { id: string; name: string; created: number };
  registers: {
    library: string;
    /** `keyOfRegister`: of one length, because databases bound what they index. */
    key: string;
    subject: string;
    field: string;
    owner: string;
    /** JSON. */
    value: string;
    time: number;
    person: string;
    client: string;
    /** The library's cursor when it last changed. */
    seq: number;
  };
  /** Changes that were of the future when they were taken, so that one that is sent again is known. */
  taken: { library: string; client: string; id: string; time: number };
  /** Accounts whose key has opened a library, by their fingerprints. */
  accounts: { library: string; account: string; time: number };
  /** The newest assets that a library has been seen with; `seen` tells the order in which they came. */
  newest: { library: string; subject: string; seen: number };
  /** Sign-ins that were ended before their time, by their names, and when none of their cookies is good any more. */
  ended_sessions: { session: string; until: number };
}
