import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Table, tablesVariable } from "../table.ts";

const benches = join(import.meta.dirname, "..");

/** A bench of several files has a folder of its name. */
function fileOf(name: string): string {
  const inFolder = join(benches, name, `${name}.ts`);
  return existsSync(inFolder) ? inFolder : join(benches, `${name}.ts`);
}

/**
 * Runs a bench in a process of its own, since what one leaves on the heap would be measured by the next. Gives the tables
 * that it has printed, also where it has failed then.
 */
export async function runBench(name: string): Promise<{ tables: Table[]; failed: boolean }> {
  const folder = await mkdtemp(join(tmpdir(), "contact-sheet-bench-"));
  const kept = join(folder, "tables");
  try {
    const child = spawn(process.execPath, [fileOf(name)], {
      stdio: "inherit",
      env: { ...process.env, [tablesVariable]: kept },
    });
    const [code] = await once(child, "exit");
    const lines = (await readFile(kept, "utf8").catch(() => "")).split("\n").filter(Boolean);
    return { tables: lines.map((line) => JSON.parse(line) as Table), failed: code !== 0 };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
