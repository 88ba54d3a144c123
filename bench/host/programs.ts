import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";

export interface Program extends AsyncDisposable {
  url: string;
  /** What it holds of memory now, in megabytes. */
  megabytes(): number;
  /** What it has had of the processors so far, in milliseconds. */
  cpuMs(): number;
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
