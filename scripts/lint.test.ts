import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, it } from "vitest";

const root = join(import.meta.dirname, "..");

/** A rule, a file that breaks it, and one that does not. */
type Case = readonly [rule: string, file: string, code: string];

const promise = "async function work() { return 1; }\n";
const bang = "export const first = (all: string[]) => all[0]!;";
const broken: Case[] = [
  ["noRestrictedGlobals", "src/app/fetching.ts", `export const a = fetch("/api/images");`],
  ["noRestrictedGlobals", "src/catalog/worker/fetching.ts", `export const a = fetch("/api/images");`],
  ["noRestrictedGlobals", "server/fetching.ts", `export const a = fetch("https://cdn.example");`],
  ["noRestrictedGlobals", "src/library/worker.ts", `export const a = new Worker("a.js");`],
  ["noRestrictedGlobals", "src/catalog/worker/worker.ts", `export const a = new SharedWorker("a.js");`],
  ["noRestrictedGlobals", "src/library/database.ts", `export const a = indexedDB;`],
  ["noRestrictedGlobals", "src/catalog/worker/database.ts", `export const a = indexedDB;`],
  ["noRestrictedGlobals", "src/features/a/kept.ts", `export const a = localStorage.length;`],
  ["noRestrictedGlobals", "src/ui/kept.tsx", `export const a = sessionStorage.length;`],
  ["noNonNullAssertion", "server/certain.ts", bang],
  ["noNonNullAssertion", "src/app/certain.ts", bang],
  ["noNonNullAssertion", "src/catalog/worker/certain.ts", bang],
  ["noNonNullAssertion", "src/catalog/model/walk/certain.ts", bang],
  ["noFloatingPromises", "src/app/floating.ts", `${promise}work();`],
  ["noFloatingPromises", "server/floating.ts", `${promise}work();`],
  ["noFloatingPromises", "server/floating.test.ts", `${promise}work();`],
];
const sound: Case[] = [
  ["noRestrictedGlobals", "src/contract/get-json.ts", `export const a = fetch("/api/images");`],
  ["noRestrictedGlobals", "src/catalog/start-worker.ts", `export const a = new Worker("a.js");`],
  ["noRestrictedGlobals", "src/catalog/store/database.ts", `export const a = indexedDB;`],
  ["noRestrictedGlobals", "src/shared/stored.ts", `export const a = localStorage.length;`],
  ["noRestrictedGlobals", "server/fetching.test.ts", `export const a = fetch("http://127.0.0.1");`],
  ["noRestrictedGlobals", "server/handed.ts", `export const ask = (fetch: () => void) => fetch();`],
  ["noNonNullAssertion", "src/catalog/model/query/certain.ts", bang],
  ["noNonNullAssertion", "src/app/certain.test.ts", bang],
  ["noFloatingPromises", "src/app/awaited.ts", `${promise}await work();\nvoid work();`],
];

let directory = "";
/** The rules that each file broke. */
const told = new Map<string, Set<string>>();

/** All files at once, in a project of their own under our configuration: the linter takes seconds to start. */
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "lint-"));
  const config = JSON.parse(await readFile(join(root, "biome.json"), "utf8"));
  delete config.$schema;
  await writeFile(join(directory, "biome.json"), JSON.stringify({ ...config, vcs: { enabled: false } }));
  for (const [, file, code] of [...broken, ...sound]) {
    await mkdir(dirname(join(directory, file)), { recursive: true });
    await writeFile(join(directory, file), code);
  }
  const linter = join(root, "node_modules/.bin/biome");
  const run = promisify(execFile)(linter, ["lint", "--reporter=rdjson", "--max-diagnostics=none"], {
    cwd: directory,
  });
  const { stdout } = await run.catch((error: { stdout: string }) => error);
  const { diagnostics } = JSON.parse(stdout) as {
    diagnostics: { code: { value: string }; location: { path: string } }[];
  };
  for (const { code, location } of diagnostics) {
    const rules = told.get(location.path) ?? new Set<string>();
    told.set(location.path, rules.add(code.value.split("/").at(-1) ?? ""));
  }
});
afterAll(() => rm(directory, { recursive: true }));

it.each(broken)("%s notices %s", (rule, file) => expect([...(told.get(file) ?? [])]).toContain(rule));
it.each(sound)("%s lets %s be", (rule, file) => expect([...(told.get(file) ?? [])]).not.toContain(rule));
