import { execFile } from "node:child_process";
import { globSync } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { join, normalize } from "node:path";
import { promisify } from "node:util";
import { beforeAll, expect, it } from "vitest";

const root = join(import.meta.dirname, "..");
const worlds = ["browser", "worker", "server", "tests"] as const;
type World = (typeof worlds)[number];

/** Lines of code with what each of them names that its world does not know. */
const strange: [World, code: string, name: string][] = [
  ["server", "export const title = document.title;", "document"],
  ["server", "export const opened = indexedDB;", "indexedDB"],
  ["browser", "export const home = process.env.HOME;", "process"],
  ["browser", "export const bytes = Buffer.from('');", "Buffer"],
  ["browser", "import 'node:fs';", "node:fs"],
  ["worker", "export const title = document.title;", "document"],
  ["worker", "export const stored = localStorage.length;", "localStorage"],
  ["worker", "export const home = process.env.HOME;", "process"],
];
const known: [World, code: string][] = [
  ["server", "export const home = process.env.HOME;"],
  ["browser", "export const title = document.title;"],
  ["worker", "export const opened = indexedDB;"],
  ["tests", "export const both = [document.title, process.env.HOME];"],
];

/** What the compiler prints, be it content or not. */
async function tsc(...args: string[]): Promise<string> {
  const compiler = join(root, "node_modules/.bin/tsc");
  const run = promisify(execFile)(compiler, args, { cwd: root, maxBuffer: 1e8 });
  return (await run.catch((error: { stdout: string }) => error)).stdout;
}

/** What the compiler says of lines of code in a world, each a file of its own: one line an error. */
async function errorsIn(world: World, lines: readonly string[]): Promise<string[]> {
  // Inside the project, where the types of packages are found.
  const cache = join(root, "node_modules/.cache");
  await mkdir(cache, { recursive: true });
  const directory = await mkdtemp(join(cache, "world-"));
  try {
    const files = lines.map((_, i) => `line-${i}.ts`);
    await Promise.all(lines.map((code, i) => writeFile(join(directory, `line-${i}.ts`), code)));
    const config = { extends: join(root, `tsconfig.${world}.json`), files, include: [] };
    await writeFile(join(directory, "tsconfig.json"), JSON.stringify(config));
    return (await tsc("-p", directory)).split("\n").filter(Boolean);
  } finally {
    await rm(directory, { recursive: true });
  }
}

/** The errors of each line, by its world and code. */
const told = new Map<string, string[]>();
const nameOf = (world: World, code: string) => `${world}: ${code}`;

/** All lines of a world at once: a start of the compiler costs far more than they do. */
beforeAll(async () => {
  await Promise.all(
    worlds.map(async (world) => {
      const lines = [...strange, ...known].filter(([of]) => of === world).map(([, code]) => code);
      const errors = await errorsIn(world, lines);
      for (const [i, code] of lines.entries())
        told.set(
          nameOf(world, code),
          errors.filter((error) => error.includes(`line-${i}.ts(`)),
        );
      // What is wrong with the project itself is an error of no line.
      const ofLines = lines.flatMap((code) => told.get(nameOf(world, code)) ?? []);
      expect(errors.filter((error) => !ofLines.includes(error))).toEqual([]);
    }),
  );
});

it.each(strange)("the %s world does not know what is another's: %s", (world, code, name) => {
  const errors = (told.get(nameOf(world, code)) ?? []).join("\n");
  expect(errors).toContain("error TS");
  expect(errors).toContain(name);
});

it.each(known)("the %s world knows its own: %s", (world, code) => {
  expect(told.get(nameOf(world, code))).toEqual([]);
});

it("leaves no file out of every world", async () => {
  const configs = await Promise.all(
    worlds.map((world) => tsc("-p", `tsconfig.${world}.json`, "--showConfig")),
  );
  const listed = configs.flatMap((config) => (JSON.parse(config) as { files: string[] }).files);
  const inWorlds = new Set(listed.map((file) => normalize(file)));
  const files = globSync("{*,{src,server,emulator,e2e,bench,scripts}/**/*}.{ts,tsx}", { cwd: root });
  expect(files.length).toBeGreaterThan(500);
  expect(files.filter((file) => !inWorlds.has(file))).toEqual([]);
});
