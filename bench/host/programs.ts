import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";

export interface Program extends AsyncDisposable {
  url: string;
  /** What it holds of memory now, in megabytes. */
  megabytes(): number;
  /** From its start until it said where it listens, in milliseconds. */
  startMs: number;
}

/** Starts one of our programs, and waits for the address it prints. */
export async function startProgram(args: string[], env: Record<string, string> = {}): Promise<Program> {
  const began = performance.now();
  const child = spawn(process.execPath, args, {
    env: { PATH: process.env.PATH, LOG_LEVEL: "warn", DATABASE_URL: "", LIBRARY: "", ...env },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const url = await printedAddress(child);
  child.stdout?.resume();
  return {
    url,
    startMs: performance.now() - began,
    megabytes: () =>
      Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${child.pid}/status`, "utf8"))?.[1] ?? 0) / 1_024,
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
