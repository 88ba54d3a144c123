import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";
import { expect, it } from "vitest";

const root = pathToFileURL(`${import.meta.dirname}/../`).href;

/** The modules that a server has loaded once it has told its session, by their paths in this project. */
async function modulesOf(env: Record<string, string>): Promise<string[]> {
  const data = mkdtempSync(join(tmpdir(), "contact-sheet-modules-"));
  const hooks = `${root}server/testing/print-modules.ts`;
  const child = spawn(process.execPath, ["--import", hooks, `${import.meta.dirname}/index.ts`], {
    // Away from the `.env` of whoever runs the tests.
    cwd: import.meta.dirname,
    env: { PORT: "0", CACHE_MEGABYTES: "0", DATA_DIR: data, LOG_LEVEL: "silent", ...env },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = once(child, "exit");
  const modules: string[] = [];
  try {
    for await (const line of createInterface(child.stdout)) {
      if (line.startsWith("module ")) modules.push(line.slice("module ".length).replace(root, ""));
      const origin = /http:\/\/\S+/.exec(line)?.[0];
      if (!origin || line.startsWith("module ")) continue;
      const told = await (await fetch(`${origin}/api/session`)).json();
      expect(told.demo).toBe(env.PICTORY_API_KEY === undefined);
      child.kill();
    }
  } finally {
    child.kill();
    await ended;
    rmSync(data, { recursive: true, force: true });
  }
  return modules;
}

const isTestCode = (path: string) => /(^|\/)testing\/|\.test\.ts$/.test(path);

it("loads nothing of the emulator when there is a key, nor anything of the tests", async () => {
  const modules = await modulesOf({ PICTORY_API_KEY: "pictai_x", PICTORY_API_URL: "http://127.0.0.1:9" });
  expect(modules).toContain("server/context/contexts.ts");
  expect(modules.filter((path) => path.startsWith("emulator/") || path === "server/demo.ts")).toEqual([]);
  expect(modules.filter(isTestCode)).toEqual([]);
});

it("loads the emulator for the demo, and still nothing of the tests", async () => {
  const modules = await modulesOf({});
  expect(modules).toContain("emulator/app.ts");
  expect(modules.filter(isTestCode)).toEqual([]);
});
