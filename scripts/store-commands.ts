import { renameSync } from "node:fs";
import { ApiError } from "#contract/problem.ts";
import { EnvError, readEnv } from "#server/env.ts";
import { type Backup, NoBackup } from "#server/store/backup/lines.ts";
import type { Database } from "#server/store/database.ts";
import { openDatabase, storeIn, toldPlace } from "#server/store/open-store.ts";
import { StoreKeeper } from "#server/store/store-keeper.ts";
import { failureOf } from "#server/store/store-problems.ts";

interface Opened {
  keeper: StoreKeeper;
  place: string;
  /** Whether the store is a file of SQLite. */
  isFile: boolean;
  open(): Promise<Database>;
}

/** The store that the environment names, beside the server that may be using it. */
export function openKeeper(): Opened {
  const env = readEnv();
  const place = toldPlace(env);
  const open = () => openDatabase(env);
  return {
    keeper: new StoreKeeper({ open: async () => storeIn(await open()), place, retryMs: 0 }),
    place,
    isFile: env.databaseUrl === "",
    open,
  };
}

/** Keeps what a store holds beside it, before something else takes its place; gives where. A damaged file is moved there. */
export async function keepOld({ place, isFile, open }: Opened): Promise<string> {
  try {
    const database = await open();
    try {
      await database.verify().catch((error) => {
        // Tables that are not there yet are no damage.
        if (isFile) throw error;
      });
      return await database.keepCopy("before-restore");
    } finally {
      await database.close();
    }
  } catch (error) {
    if (!isFile || failureOf(error) !== "damaged") throw error;
    const kept = `${place}.damaged-${new Date().toISOString().replaceAll(/[:.]/g, "-")}`;
    for (const end of ["", "-wal", "-shm"]) moveIfThere(`${place}${end}`, `${kept}${end}`);
    return kept;
  }
}

function moveIfThere(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
  }
}

/** The one argument of a command; throws what to type. */
export function fileArgument(usage: string): string {
  const [path, ...more] = process.argv.slice(2);
  if (path === undefined || path.startsWith("-") || more.length > 0) throw new NoBackup(`Usage: ${usage}`);
  return path;
}

/** What a backup holds: who may sign in, and a line for each library. */
export function countOf({ libraries, team }: Backup): string {
  const persons = team?.members.length ?? 0;
  return [
    ...(persons > 0 ? [`  ${persons} ${persons === 1 ? "person" : "persons"} who may sign in`] : []),
    ...libraries.map(({ library, registers }) => {
      const subjects = new Set(registers.map(({ subject }) => subject)).size;
      return `  ${library}: ${registers.length} values of ${subjects} assets and views`;
    }),
  ].join("\n");
}

/** Runs a command; where it fails a person is told why, in plain words. */
export async function tellFailures(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    process.exitCode = 1;
    if (error instanceof ApiError) console.error(error.problem.detail);
    else if (error instanceof EnvError || error instanceof NoBackup) console.error(error.message);
    else if ((error as NodeJS.ErrnoException).code && (error as NodeJS.ErrnoException).path)
      console.error(`${(error as NodeJS.ErrnoException).path}: ${(error as Error).message}`);
    else throw error;
  }
}
