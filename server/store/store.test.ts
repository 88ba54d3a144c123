import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, describe, expect, it } from "vitest";
import { openPostgres } from "./databases/postgres.ts";
import { openSqlite } from "./databases/sqlite.ts";
import { storeIn } from "./open-store.ts";
import type { Store } from "./store.ts";
import { StoreKeeper } from "./store-keeper.ts";
import { describeStore } from "./testing/conformance.ts";
import { startPostgres } from "./testing/postgres-server.ts";
import { describeTwoServers } from "./testing/two-servers.ts";

const home = mkdtempSync(join(tmpdir(), "contact-sheet-store-"));
const postgres = await startPostgres();
let made = 0;
// Hooks of the end run from the last to the first: the store is closed before its server.
afterAll(async () => {
  await postgres?.[Symbol.asyncDispose]();
  rmSync(home, { recursive: true });
});

async function withLibraries(store: Store): Promise<Store> {
  await store.addLibrary("work");
  await store.addLibrary("home");
  return store;
}

describeStore("SQLite", async () => withLibraries(await storeIn(openSqlite(join(home, String(made++))))));
describeTwoServers("SQLite", async () => {
  const folder = join(home, String(made++));
  const store = await withLibraries(await storeIn(openSqlite(folder)));
  return [store, await storeIn(openSqlite(folder))];
});

if (postgres) {
  const database = openPostgres(postgres.url(), home);
  const store = await storeIn(database);
  const another = await storeIn(openPostgres(postgres.url(), home));
  const emptied = async () => {
    // Rather than made anew, which takes half a second.
    await sql`truncate libraries, persons, registers, taken, accounts, newest, ended_sessions`.execute(
      database.db,
    );
    return withLibraries(store);
  };
  describeStore("PostgreSQL", emptied, async () => undefined);
  describeTwoServers("PostgreSQL", async () => [await emptied(), another]);
  it("says which right is missing where a user of PostgreSQL may not make tables", async () => {
    await sql`create role poor login`.execute(database.db);
    await sql`create database small`.execute(database.db);
    const url = postgres.url("small").replace("//postgres@", "//poor@");
    const keeper = new StoreKeeper({
      open: () => storeIn(openPostgres(url, home)),
      place: "the PostgreSQL",
    });
    await expect(keeper.use((opened) => opened.addLibrary("work"))).rejects.toMatchObject({
      problem: { code: "store-failed", detail: expect.stringMatching(/owner of its database/) },
    });
    await keeper.close();
  });
  afterAll(() => Promise.all([store.close(), another.close()]));
} else {
  describe("PostgreSQL", () => {
    it.skip(`has no programs for ${process.platform}-${process.arch} among the dependencies`, () =>
      undefined);
  });
}
