import { execFile } from "node:child_process";
import { globSync } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { promisify } from "node:util";
import { expect, it } from "vitest";

const root = join(import.meta.dirname, "..");
const worlds = ["browser", "worker", "server", "tests"] as const;

/** What the compiler prints, be it content or not. */
async function tsc(...args: string[]): Promise<string> {
  const compiler = join(root, "node_modules/.bin/tsc");
  const run = promisify(execFile)(compiler, args, { cwd: root, maxBuffer: 1e8 });
  return (await run.catch((error: { stdout: string }) => error)).stdout;
}

/** The errors of one line of code in a world. */
async function errorsIn(world: string, code: string): Promise<string> {
  // Inside the project, where the types of packages are found.
  const cache = join(root, "node_modules/.cache");
  await mkdir(cache, { recursive: true });
  const directory = await mkdtemp(join(cache, "world-"));
  try {
    await writeFile(join(directory, "probe.ts"), code);
    const config = { extends: join(root, `tsconfig.${world}.json`), files: ["probe.ts"], include: [] };
    await writeFile(join(directory, "tsconfig.json"), JSON.stringify(config));
    return await tsc("-p", directory);
  } finally {
    await rm(directory, { recursive: true });
  }
}

it.each([
  ["server", "export const title = document.title;", "document"],
  ["server", "export const opened = indexedDB;", "indexedDB"],
  ["browser", "export const home = process.env.HOME;", "process"],
  ["browser", "export const bytes = Buffer.from('');", "Buffer"],
  ["browser", "import 'node:fs';", "node:fs"],
  ["worker", "export const title = document.title;", "document"],
  ["worker", "export const stored = localStorage.length;", "localStorage"],
  ["worker", "export const home = process.env.HOME;", "process"],
])("the %s world does not know what is another's: %s", async (world, code, name) => {
  const errors = await errorsIn(world, code);
  expect(errors).toContain("error TS");
  expect(errors).toContain(name);
});

it.each([
  ["server", "export const home = process.env.HOME;"],
  ["browser", "export const title = document.title;"],
  ["worker", "export const opened = indexedDB;"],
  ["tests", "export const both = [document.title, process.env.HOME];"],
])("the %s world knows its own: %s", async (world, code) => {
  expect(await errorsIn(world, code)).toBe("");
});

it("leaves no file out of every world", async () => {
  const listed = await Promise.all(
    worlds.map((world) => tsc("-p", `tsconfig.${world}.json`, "--listFilesOnly")),
  );
  const known = new Set(listed.flatMap((files) => files.split("\n").map((file) => relative(root, file))));
  const files = globSync("{*,{src,server,emulator,e2e,bench,scripts}/**/*}.{ts,tsx}", { cwd: root });
  expect(files.length).toBeGreaterThan(500);
  expect(files.filter((file) => !known.has(file))).toEqual([]);
});
