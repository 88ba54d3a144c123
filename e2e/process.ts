import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");
/** Each test starts two programs, which otherwise take as long to compile as to run. */
const compiled = join(root, "node_modules/.cache/node");

export interface Running {
  /** "http://127.0.0.1:43210", as the program printed it. */
  url: string;
  /** Everything it has printed so far, both streams. */
  output(): string;
  stop(): Promise<void>;
}

/**
 * Starts one of our programs with the Node that runs the tests, and waits for the address it prints. The environment
 * is only what is given: a developer's own key must never reach a test, nor a test a developer's own marks.
 */
export async function start(
  file: string,
  args: string[],
  env: Record<string, string> = {},
): Promise<Running> {
  const data = mkdtempSync(join(tmpdir(), "contact-sheet-data-"));
  // What a test adds goes to a folder of its own. Empty texts keep a `.env` of the developer's from filling them in.
  const own = { DATA_DIR: data, DATABASE_URL: "", LIBRARY: "", NODE_COMPILE_CACHE: compiled };
  const child = spawn(process.execPath, [file, ...args], {
    cwd: root,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...own, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  const ended = new Promise<void>((resolve) =>
    child.once("exit", () => {
      rmSync(data, { recursive: true, force: true });
      resolve();
    }),
  );
  const url = await new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      output += chunk;
      const address = /https?:\/\/[\w.[\]:]+:\d+/.exec(output)?.[0];
      if (address) resolve(address);
    };
    child.stdout.on("data", read);
    child.stderr.on("data", read);
    child.once("exit", (code) =>
      reject(new Error(`${file} ended with ${code} before it listened:\n${output}`)),
    );
  });
  return {
    url,
    output: () => output,
    stop: async () => {
      child.kill("SIGTERM");
      await ended;
    },
  };
}

/** A port that was free a moment ago, for programs whose addresses must be known before they listen. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address() as AddressInfo;
  probe.close();
  return port;
}
