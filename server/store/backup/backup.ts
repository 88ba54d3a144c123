import { createReadStream } from "node:fs";
import { type FileHandle, open, rename, rm, stat } from "node:fs/promises";
import { createInterface } from "node:readline";
import { isDeepStrictEqual } from "node:util";
import type { Store } from "../store.ts";
import { type Backup, BackupLines, NoBackup, readBackup } from "./lines.ts";

/**
 * Writes all libraries of a store to a new file, and reads it again before it gets its name. The store may be written
 * meanwhile: of each library the file holds one moment. Gives what the file holds.
 */
export async function backUp(store: Store, path: string): Promise<Backup> {
  if (await stat(path).catch(() => undefined))
    throw new NoBackup(`${path} is there already: choose another name.`);
  await store.verify();
  const unfinished = `${path}.unfinished`;
  const file = await open(unfinished, "w", 0o600);
  try {
    await write(store, file);
    await file.sync();
    await file.close();
    const written = await readBackupFile(unfinished);
    await rename(unfinished, path);
    return written;
  } catch (error) {
    await file.close().catch(() => undefined);
    await rm(unfinished, { force: true });
    throw error;
  }
}

async function write(store: Store, file: FileHandle): Promise<void> {
  const lines = new BackupLines();
  await file.write(lines.head(new Date()));
  const team = await store.team();
  if (team) await file.write(lines.team(team));
  for (const library of await store.libraries()) {
    const [accounts, newest] = [await store.accounts(library), await store.newest(library)];
    await file.write(lines.library({ library, accounts, newest }));
    await store.readAll(library, async (registers) => {
      await file.write(registers.map((register) => lines.register(register)).join(""));
    });
  }
  await file.write(lines.end());
}

/** What a file holds; throws `NoBackup` where it is none, or is not whole. */
export function readBackupFile(path: string): Promise<Backup> {
  return readBackup(createInterface({ input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY }));
}

/**
 * Makes each library of a backup what it was then, and tells those who follow it; libraries that the backup does not know
 * stay as they are. Who may sign in comes back where nobody can, and is left as it is elsewhere. Afterwards it is read again:
 * throws where anything is otherwise than in the backup.
 */
export async function bringBack(
  store: Store,
  backup: Backup,
): Promise<{ changed: number; team: "none" | "restored" | "left" }> {
  let changed = 0;
  for (const { library, accounts, newest, registers } of backup.libraries) {
    await store.addLibrary(library);
    changed += await store.restore(library, registers, Date.now());
    for (const account of accounts) await store.addAccount(library, account);
    await store.addNewest(library, newest);
  }
  const restored = backup.team !== undefined && (await store.restoreTeam(backup.team));
  await store.verify();
  for (const wanted of backup.libraries) await mustBe(store, wanted);
  if (restored && !isDeepStrictEqual((await store.team())?.members, backup.team?.members))
    throw new NoBackup("Who may sign in was changed while it was brought back. Try again.");
  return { changed, team: restored ? "restored" : backup.team ? "left" : "none" };
}

const nameOf = (r: { subject: string; field: string; owner: string }) =>
  JSON.stringify([r.subject, r.field, r.owner]);

async function mustBe(store: Store, { library, registers }: Backup["libraries"][number]): Promise<void> {
  const wanted = new Map(registers.map((r) => [nameOf(r), JSON.stringify(r.value)]));
  let wrong = 0;
  await store.readAll(library, async (found) => {
    for (const register of found) {
      const name = nameOf(register);
      if (JSON.stringify(register.value) !== (wanted.get(name) ?? "null")) wrong++;
      wanted.delete(name);
    }
  });
  if (wrong + wanted.size > 0)
    throw new NoBackup(
      `The library "${library}" was changed while it was brought back (${wrong + wanted.size} values). Try again.`,
    );
}
