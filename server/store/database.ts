import type { IsolationLevel, Kysely, Transaction } from "kysely";
import type { Tables } from "./tables.ts";
import type { ReadModifyWrite } from "./taking.ts";

/** An open database, as far as SQLite and PostgreSQL differ. */
export interface Database {
  readonly db: Kysely<Tables>;
  /** Writes all that is in it to a new file in the folder of backups; gives the file's path. */
  keepCopy(name: string): Promise<string>;
  /** Runs migrations while nobody else does; what they have done stays only where all of it succeeded. */
  alone<T>(work: () => Promise<T>): Promise<T>;
  /** How changes are taken, the servers beside this one told. */
  readonly readModifyWrite: ReadModifyWrite;
  /** Tells the servers beside this one where a library's feed ends once the transaction has; absent where none can hear. */
  tellOthers?(tx: Transaction<Tables>, library: string, cursor: number): Promise<void>;
  /** With which a transaction reads everything as it was at one moment, where it would not anyway. */
  readonly isolation?: IsolationLevel;
  /** Throws where what is kept is damaged. */
  verify(): Promise<void>;
  /** Throws where what is written would go nowhere, as when the file has been moved away. */
  mustBeThere(): void;
  close(): Promise<void>;
}
