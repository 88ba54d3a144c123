import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";

export interface BenchProcess extends AsyncDisposable {
  origin: string;
  /** Most memory held so far, in bytes. */
  peakMemory(): Promise<number>;
}

/** Runs a script of this folder that prints the address it listens on, in a process of its own. */
export async function startProcess(script: string, env: Record<string, string>): Promise<BenchProcess> {
  const child = fork(join(import.meta.dirname, script), { env: { ...process.env, ...env }, silent: true });
  child.stderr?.pipe(process.stderr);
  return {
    origin: await printedOrigin(child),
    async peakMemory() {
      child.send("usage");
      const [bytes] = await once(child, "message");
      return bytes;
    },
    async [Symbol.asyncDispose]() {
      const gone = once(child, "exit");
      child.kill("SIGKILL");
      await gone;
    },
  };
}

async function printedOrigin(child: ChildProcess): Promise<string> {
  let output = "";
  for await (const chunk of child.stdout ?? []) {
    output += chunk;
    const origin = /http:\/\/[\d.]+:\d+/.exec(output)?.[0];
    if (!origin) continue;
    return origin;
  }
  throw new Error(`The process ended before it listened: ${output}`);
}
