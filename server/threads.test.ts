import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";

/** Threads of a server that listens, started with this environment. */
async function threadsOfServer(env: NodeJS.ProcessEnv): Promise<number> {
  const { UV_THREADPOOL_SIZE: _, ...inherited } = process.env;
  const data = mkdtempSync(join(tmpdir(), "contact-sheet-threads-"));
  const own = {
    PORT: "0",
    PICTORY_API_KEY: "pictai_test",
    CACHE_MEGABYTES: "0",
    DATA_DIR: data,
    DATABASE_URL: "",
  };
  const server = fork("server/index.ts", {
    env: { ...inherited, ...own, ...env },
    execArgv: [],
    silent: true,
  });
  try {
    for await (const line of server.stdout ?? []) {
      if (String(line).includes("http://")) return readdirSync(`/proc/${server.pid}/task`).length;
    }
    throw new Error("The server did not listen.");
  } finally {
    const ended = once(server, "exit");
    server.kill("SIGKILL");
    await ended;
    rmSync(data, { recursive: true, force: true });
  }
}

// Two servers are started, which takes long on a busy machine.
it.runIf(process.platform === "linux")(
  "has a thread for every core, and some for files",
  { timeout: 60_000 },
  async () => {
    const wanted = await threadsOfServer({ UV_THREADPOOL_SIZE: String(availableParallelism() + 4) });
    expect(await threadsOfServer({})).toBe(wanted);
  },
);
