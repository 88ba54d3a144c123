import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readManifest } from "#contract/take-away/manifest.ts";

export interface Ran {
  /** Null where it was killed. */
  code: number | null;
  /** Both streams. */
  output: string;
}

/** The command as npm runs it, in a world of its own; `kill` may end it without notice. */
export async function runArchive(
  home: string,
  providerUrl: string,
  args: readonly string[],
  {
    kill,
    env = {},
    within = [],
  }: {
    kill?: (output: string, end: () => void) => void;
    env?: Record<string, string>;
    /** A command that runs the one behind it. */
    within?: readonly string[];
  } = {},
): Promise<Ran> {
  const command = [...within, process.execPath, join(import.meta.dirname, "../index.ts"), ...args];
  const child = spawn(command[0] ?? "", command.slice(1), {
    cwd: home,
    env: {
      PATH: process.env.PATH,
      PICTORY_API_URL: providerUrl,
      PICTORY_API_KEY: "pictai_demo",
      DATA_DIR: join(home, "data"),
      NODE_COMPILE_CACHE: join(home, "compiled"),
      ...env,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk: Buffer) => {
      output += chunk;
      kill?.(output, () => child.kill("SIGKILL"));
    });
  const [code] = await once(child, "close");
  return { code: code as number | null, output };
}

/** Every file in a folder, by its path from there. */
export const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));

export const manifestIn = (folder: string) =>
  readManifest(readFileSync(join(folder, "archive.jsonl"), "utf8"));
