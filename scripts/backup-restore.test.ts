import { execFile } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, truncateSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, expect, it } from "vitest";
import { openSqlite, sqliteFile } from "#server/store/databases/sqlite.ts";
import { openLibrary } from "#server/store/open-store.ts";
import { StoreKeeper } from "#server/store/store-keeper.ts";
import { change, me } from "#server/store/testing/conformance.ts";

const home = mkdtempSync(join(tmpdir(), "contact-sheet-commands-"));
const data = join(home, "data");
const file = join(home, "kept.jsonl");
afterAll(() => rmSync(home, { recursive: true }));

/** A command as npm runs it; what it prints, on whichever stream. */
async function run(command: "backup" | "restore", path: string): Promise<string> {
  const env = { ...process.env, DATA_DIR: data, DATABASE_URL: "" };
  const args = [join(import.meta.dirname, `${command}.ts`), path];
  const ran = promisify(execFile)(process.execPath, args, { env, cwd: home });
  const { stdout, stderr } = await ran.catch((error: { stdout: string; stderr: string }) => error);
  return stdout + stderr;
}

it("backs up and brings back under a server that goes on, from a damaged file too", async () => {
  expect(await run("backup", file)).toMatch(/nothing to back up/);
  const server = new StoreKeeper({
    open: () => openLibrary(openSqlite(data), "work", "me"),
    place: sqliteFile(data),
    retryMs: 0,
  });
  const mark = (id: string, value: number, time: number) =>
    server.use((store) => store.take("work", [change(id, { value, time })], me, time));
  const rating = async () =>
    (await server.use((store) => store.since("work", "me", 0, 10))).registers.map(({ value }) => value);
  await mark("1", 4, 1_000);
  expect(await run("backup", file)).toMatch(/work: 1 values of 1 assets.*whole/s);
  await mark("2", 1, 2_000);
  expect(await run("restore", file)).toMatch(/1 values have changed.*backups\/.*before-restore\.sqlite/s);
  expect(await rating()).toEqual([4]);
  await mark("3", 2, Date.now() + 1_000);
  await server.close();
  truncateSync(sqliteFile(data), 5_000);
  await expect(rating()).rejects.toThrow();
  const again = new StoreKeeper({
    open: () => openLibrary(openSqlite(data), "work", "me"),
    place: sqliteFile(data),
    retryMs: 0,
  });
  await expect(again.use((store) => store.since("work", "me", 0, 10))).rejects.toThrow(/npm run restore/);
  expect(await run("restore", file)).toMatch(/before is in .*\.damaged-/);
  expect(readdirSync(data).some((name) => name.includes(".damaged-"))).toBe(true);
  expect((await again.use((store) => store.since("work", "me", 0, 10))).registers).toHaveLength(1);
  await again.close();
  expect(await run("restore", join(home, "nowhere"))).toMatch(/nowhere/);
}, 60_000);
