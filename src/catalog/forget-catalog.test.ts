import "fake-indexeddb/auto";
import { openDB } from "idb";
import { afterEach, expect, it, vi } from "vitest";
import { CatalogError } from "./catalog.ts";
import { forgetCatalog } from "./forget-catalog.ts";
import { databaseName } from "./store/database-name.ts";

const names = async () => (await indexedDB.databases()).map(({ name }) => name);
const open = async (account: string) => openDB(databaseName(account), 1);

afterEach(() => vi.unstubAllGlobals());

it("deletes the account's copy and no other", async () => {
  for (const account of ["mine", "theirs"]) (await open(account)).close();
  await forgetCatalog("mine");
  expect(await names()).not.toContain(databaseName("mine"));
  expect(await names()).toContain(databaseName("theirs"));
  // What is not there is forgotten already.
  await forgetCatalog("mine");
});

it("says so where a page does not let go of it", async () => {
  const held = await open("held");
  await expect(forgetCatalog("held", 20)).rejects.toThrow(CatalogError);
  held.close();
});

it("says so where the browser gives no storage", async () => {
  vi.stubGlobal("indexedDB", {
    deleteDatabase: () => {
      throw new DOMException("refused", "SecurityError");
    },
  });
  await expect(forgetCatalog("any")).rejects.toThrow(CatalogError);
});
