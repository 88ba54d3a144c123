import { fork } from "node:child_process";
import { readdirSync } from "node:fs";
import { availableParallelism } from "node:os";
import { expect, it } from "vitest";

/** Threads of a server that listens, started with this environment. */
async function threadsOfServer(env: NodeJS.ProcessEnv): Promise<number> {
  const { UV_THREADPOOL_SIZE: _, ...inherited } = process.env;
  const server = fork("server/index.ts", {
    env: { ...inherited, PORT: "0", PICTORY_API_KEY: "pictai_test", CACHE_MEGABYTES: "0", ...env },
    execArgv: [],
    silent: true,
  });
  try {
    for await (const line of server.stdout ?? []) {
      if (String(line).includes("http://")) return readdirSync(`/proc/${server.pid}/task`).length;
    }
    throw new Error("The server did not listen.");
  } finally {
    server.kill();
  }
}

it.runIf(process.platform === "linux")("has a thread for every core, and some for files", async () => {
  const wanted = await threadsOfServer({ UV_THREADPOOL_SIZE: String(availableParallelism() + 4) });
  expect(await threadsOfServer({})).toBe(wanted);
});
