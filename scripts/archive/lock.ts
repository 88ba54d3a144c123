import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { ArchiveError } from "./archive-error.ts";

/** Beside the manifest, empty; it stays, since deleting a lock lets two in. */
const lockName = "archive.lock";

/**
 * Keeps every other archive out of a folder for as long as this process lives: the lock is the system's own, by way of
 * SQLite, so that none is left behind by a kill. Throws an `ArchiveError` where another one has it.
 */
export function lockFolder(folder: string): Disposable {
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(join(folder, lockName), { timeout: 0 });
    database.exec("begin exclusive");
  } catch (error) {
    database?.close();
    const { errcode, message } = error as Error & { errcode?: number };
    // SQLITE_BUSY
    if (errcode !== 5) throw new ArchiveError(`${join(folder, lockName)} cannot be used: ${message}`);
    throw new ArchiveError(`Another archive is being made in ${folder}. Wait until it has ended.`);
  }
  return { [Symbol.dispose]: () => database?.close() };
}
