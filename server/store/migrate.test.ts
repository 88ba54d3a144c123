import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { Migration } from "kysely/migration";
import { afterAll, expect, it } from "vitest";
import { openSqlite } from "./databases/sqlite.ts";
import { migrate } from "./migrate.ts";
import { migrations } from "./migrations/migrations.ts";
import { openLibrary, storeIn } from "./open-store.ts";
import { StoreError } from "./store-error.ts";
import { StoreKeeper } from "./store-keeper.ts";
import { change, me } from "./testing/conformance.ts";

const home = mkdtempSync(join(tmpdir(), "contact-sheet-migrate-"));
let made = 0;
const folder = () => join(home, String(made++));
afterAll(() => rmSync(home, { recursive: true }));

async function filled(): Promise<string> {
  const data = folder();
  const store = await openLibrary(openSqlite(data), "work", "me");
  await store.take("work", [change("1")], me, 5_000);
  await store.close();
  return data;
}

const later = (up: Migration["up"]) => ({ ...migrations, "9999-later": { up } });
const addColumn: Migration["up"] = async (db) => {
  await db.schema.alterTable("registers").addColumn("colour", "text").execute();
};

it("makes the folder and its files the owner's alone", async () => {
  const data = await filled();
  expect(statSync(data).mode & 0o777).toBe(0o700);
  for (const name of readdirSync(data))
    expect([name, statSync(join(data, name)).mode & 0o777]).toEqual([name, 0o600]);
});

it("keeps a copy of what was there before it changes the tables, and loses no row", async () => {
  const data = await filled();
  const database = openSqlite(data);
  await migrate(database, later(addColumn));
  expect(await database.db.selectFrom("registers").selectAll().execute()).toMatchObject([
    { subject: "i.a", value: "4", colour: null },
  ]);
  await database.close();
  const [copy] = readdirSync(join(data, "backups"));
  expect(copy).toMatch(/^\d{4}-.*-before-9999-later\.sqlite$/);
  const before = new DatabaseSync(join(data, "backups", String(copy)), { readOnly: true });
  expect(before.prepare("select value from registers").all()).toEqual([{ value: "4" }]);
  expect(before.prepare("select name from kysely_migration").all()).toHaveLength(
    Object.keys(migrations).length,
  );
  before.close();
});

it("takes in a migration whose name is before that of one which was released sooner", async () => {
  const data = await filled();
  const [first, ...others] = Object.entries(migrations);
  const database = openSqlite(data);
  await migrate(database, Object.fromEntries([first!, ["0001-z-between", { up: addColumn }], ...others]));
  expect(await database.db.selectFrom("registers").selectAll().execute()).toMatchObject([{ colour: null }]);
  await database.close();
  expect(readdirSync(join(data, "backups"))).toEqual([expect.stringContaining("before-0001-z-between")]);
});

it("leaves everything as it was where a migration fails half-way", async () => {
  const data = await filled();
  const database = openSqlite(data);
  const failing = later(async (db) => {
    await addColumn(db);
    await db.deleteFrom("registers" as never).execute();
    throw new Error("half-way");
  });
  await expect(migrate(database, failing)).rejects.toThrow("half-way");
  await database.close();
  const store = await storeIn(openSqlite(data));
  expect((await store.since("work", "me", 0, 10)).registers).toHaveLength(1);
  await store.close();
});

it("touches nothing that a newer version has written", async () => {
  const data = await filled();
  const newer = openSqlite(data);
  await migrate(newer, later(addColumn));
  await newer.close();
  await expect(storeIn(openSqlite(data))).rejects.toThrow(new StoreError("newer"));
});

it("lets several processes start at once", async () => {
  const data = folder();
  const keepers = Array.from(
    { length: 4 },
    () =>
      new StoreKeeper({ open: () => openLibrary(openSqlite(data), "work", "me"), place: data, retryMs: 0 }),
  );
  const takes = keepers.map((keeper, i) =>
    keeper.use((store) => store.take("work", [change(String(i), { subjects: [`i.${i}`] })], me, 5_000)),
  );
  expect(new Set(await Promise.all(takes)).size).toBe(4);
  await Promise.all(keepers.map((keeper) => keeper.close()));
});
