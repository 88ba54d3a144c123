import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";

/** Where a backup of this name goes: a path that is not there yet, in a folder for its owner alone. */
export function backupPath(dataDir: string, name: string): string {
  const folder = join(resolve(dataDir), "backups");
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return join(folder, `${new Date().toISOString().replaceAll(/[:.]/g, "-")}-${name}`);
}
