import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import type { Memory } from "./tell-memory.ts";

export interface Program extends AsyncDisposable {
  url: string;
  /** What it holds of memory, once its garbage has been collected; of one that tells it. */
  memory(): Promise<Memory>;
  /** What it has had of the processors so far, in milliseconds. */
  cpuMs(): number;
  /** From its start until it said where it listens, in milliseconds. */
  startMs: number;
}

/** Starts one of our programs, and waits for the address it prints. */
export async function startProgram(
  args: string[],
  env: Record<string, string> = {},
  { tellsMemory = false } = {},
): Promise<Program> {
  const began = performance.now();
  const more = tellsMemory ? ["--expose-gc", "--import", "./bench/host/tell-memory.ts"] : [];
  const child = spawn(process.execPath, [...more, ...args], {
    env: { PATH: process.env.PATH, LOG_LEVEL: "warn", DATABASE_URL: "", LIBRARY: "", ...env },
    stdio: ["ignore", "pipe", "inherit", ...(tellsMemory ? (["ipc"] as const) : [])],
  });
  const url = await printedAddress(child);
  child.stdout?.resume();
  return {
    url,
    startMs: performance.now() - began,
    async memory() {
      const told = once(child, "message");
      child.send("memory");
      return (await told)[0] as Memory;
    },
    cpuMs() {
      // The name of the program, which stands before these, may hold blanks; ticks are of ten milliseconds.
      const [, after = ""] = readFileSync(`/proc/${child.pid}/stat`, "utf8").split(") ");
      const fields = after.split(" ");
      return (Number(fields[11]) + Number(fields[12])) * 10;
    },
    async [Symbol.asyncDispose]() {
      const gone = once(child, "exit");
      child.kill("SIGKILL");
      await gone;
    },
  };
}

async function printedAddress(child: ChildProcess): Promise<string> {
  let output = "";
  for await (const chunk of child.stdout ?? []) {
    output += chunk;
    const url = /http:\/\/[\d.]+:\d+/.exec(output)?.[0];
    if (url) return url;
  }
  throw new Error(`The program ended before it listened: ${output}`);
}
