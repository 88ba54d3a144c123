import { chmodSync, chownSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { sql } from "kysely";
import { afterAll, expect, it } from "vitest";
import { ApiError, type Problem } from "#contract/problem.ts";
import type { Database } from "./database.ts";
import { openSqlite, sqliteFile } from "./databases/sqlite.ts";
import { migrate } from "./migrate.ts";
import { migrations } from "./migrations/migrations.ts";
import { openDatabase, openLibrary, toldPlace } from "./open-store.ts";
import { StoreKeeper } from "./store-keeper.ts";
import { change, me } from "./testing/conformance.ts";

const home = mkdtempSync(join(tmpdir(), "contact-sheet-failures-"));
let made = 0;
afterAll(() => rmSync(home, { recursive: true }));

function keep(databaseUrl = "") {
  const dataDir = join(home, String(made++));
  const told: Problem[] = [];
  let database: Database | undefined;
  const keeper = new StoreKeeper({
    open: async () => {
      database = await openDatabase({ dataDir, databaseUrl });
      return openLibrary(database, "work", "me");
    },
    place: toldPlace({ dataDir, databaseUrl }),
    onFailure: (problem) => told.push(problem),
    retryMs: 0,
  });
  return {
    dataDir,
    file: sqliteFile(dataDir),
    told,
    keeper,
    database: () => database!,
    mark: (id: string, value: unknown = 4) =>
      keeper.use((store) =>
        store.take("work", [change(id, { subjects: [`i.${id}`], value: value as never })], me, 5_000),
      ),
    kept: async () =>
      (await keeper.use((store) => store.since("work", "me", 0, 10_000))).registers.map(
        ({ subject }) => subject,
      ),
    /** The problem that a use meets. */
    async fails() {
      try {
        await this.mark("failing");
      } catch (error) {
        if (error instanceof ApiError) return error.problem;
        throw error;
      }
      throw new Error("It was kept.");
    },
  };
}

const storeFailed = { code: "store-failed", status: 503, retryable: true };

it("says that the disk is full, keeps what was confirmed, and goes on once there is room", async () => {
  const kept = keep();
  await kept.mark("1");
  const { db } = kept.database();
  await sql`pragma max_page_count = 30`.execute(db);
  const mark = (i: number) => kept.mark(`large${i}`, "x".repeat(4_000));
  let confirmed = 0;
  const failure = await (async () => {
    for (;;) await mark(confirmed++);
  })().catch((error) => error.problem);
  expect(failure).toMatchObject({ ...storeFailed, detail: expect.stringMatching(/is full/) });
  expect(failure.detail).toContain(kept.file);
  // Opened anew, without the bound: as if somebody had made room.
  await kept.mark("2");
  expect(await kept.kept()).toHaveLength(confirmed + 1);
  await kept.keeper.close();
});

it("waits for another program that writes, and says so when it takes too long", async () => {
  const kept = keep();
  await kept.mark("1");
  const other = new DatabaseSync(kept.file);
  other.exec("begin immediate");
  const waiting = kept.mark("2");
  setTimeout(() => other.exec("commit"), 250);
  await waiting;
  other.exec("begin immediate");
  expect(await kept.fails()).toMatchObject({
    ...storeFailed,
    detail: expect.stringMatching(/another program/),
  });
  other.exec("rollback");
  other.close();
  await kept.mark("3");
  expect(await kept.kept()).toEqual(["i.1", "i.2", "i.3"]);
  await kept.keeper.close();
});

it.each([
  ["no database at all", (file: string) => writeFileSync(file, "something else ".repeat(1_000))],
  ["cut off", (file: string) => writeFileSync(file, "SQLite format 3\u0000")],
])(
  "names a file that is %s, leaves it as it is, and goes on with one that is put in its place",
  async (_, damage) => {
    const kept = keep();
    mkdirSync(kept.dataDir);
    damage(kept.file);
    const problem = await kept.fails();
    expect(problem).toMatchObject({
      ...storeFailed,
      detail: expect.stringMatching(/damaged.*npm run restore/),
    });
    expect(problem.detail).toContain(kept.file);
    expect(kept.told).toHaveLength(1);
    await kept.fails();
    expect(kept.told).toHaveLength(1);
    renameSync(kept.file, `${kept.file}.damaged`);
    await kept.mark("1");
    expect(await kept.kept()).toEqual(["i.1"]);
    await kept.keeper.close();
  },
);

it("confirms nothing once the file has been deleted or moved under it", async () => {
  const kept = keep();
  await kept.mark("1");
  renameSync(kept.file, `${kept.file}.moved`);
  expect((await kept.fails()).detail).toMatch(/moved or deleted/);
  await kept.keeper.close();
});

it("names a file that a newer version has written, and what to do", async () => {
  const kept = keep();
  const newer = openSqlite(kept.dataDir);
  await migrate(newer, { ...migrations, "9999-later": { up: async () => undefined } });
  await newer.close();
  expect((await kept.fails()).detail).toMatch(/newer version.*DATA_DIR/);
});

it("names a folder that cannot be made", async () => {
  const kept = keep();
  writeFileSync(kept.dataDir, "a file");
  const problem = await kept.fails();
  expect(problem).toMatchObject({
    ...storeFailed,
    detail: expect.stringMatching(/cannot be written.*DATA_DIR/),
  });
});

it("names a folder that is read-only, and goes on once it can be written", async () => {
  const kept = keep();
  mkdirSync(kept.dataDir, { mode: 0o500 });
  const problem = await asPlainUser(kept.dataDir, () => kept.fails());
  expect(problem).toMatchObject({
    ...storeFailed,
    detail: expect.stringMatching(/cannot be written.*DATA_DIR/),
  });
  expect(problem.detail).toContain(kept.file);
  chmodSync(kept.dataDir, 0o700);
  await kept.mark("1");
  expect(await kept.kept()).toEqual(["i.1"]);
  await kept.keeper.close();
});

/** To root no folder is read-only: so long it is somebody else, who may look into the folder. */
async function asPlainUser<T>(folder: string, work: () => Promise<T>): Promise<T> {
  if (process.getuid?.() !== 0) return work();
  const nobody = 65_534;
  chmodSync(home, 0o755);
  chownSync(folder, nobody, nobody);
  process.seteuid?.(nobody);
  try {
    return await work();
  } finally {
    process.seteuid?.(0);
  }
}

it("says that PostgreSQL does not answer, and never its password", async () => {
  const kept = keep("postgres://me:hunter2@127.0.0.1:9/contact");
  const problem = await kept.fails();
  expect(problem).toMatchObject({
    ...storeFailed,
    detail: expect.stringMatching(/does not answer.*DATABASE_URL/),
  });
  expect(JSON.stringify([problem, kept.told])).not.toMatch(/hunter2|contact"/);
});
