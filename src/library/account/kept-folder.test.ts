import "fake-indexeddb/auto";
import { expect, it } from "vitest";
import { deleteLibrary } from "./delete-library.ts";
import { forgetFolder, keepFolder, keptFolder } from "./kept-folder.ts";

/** What of a folder's handle a database without a browser can hold. */
const folder = (name: string) => ({ name }) as FileSystemDirectoryHandle;

it("makes no database for who only looks, or forgets", async () => {
  expect(await keptFolder("mine")).toBeUndefined();
  await forgetFolder("mine");
  expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain("take-away");
});

it("keeps a folder for each account, and forgets it with the account's library alone", async () => {
  await keepFolder("mine", folder("pictures"));
  await keepFolder("theirs", folder("others"));
  expect(await keptFolder("mine")).toEqual({ name: "pictures" });
  await deleteLibrary({ account: "mine", library: "mine" } as Parameters<typeof deleteLibrary>[0]);
  expect(await keptFolder("mine")).toBeUndefined();
  expect(await keptFolder("theirs")).toEqual({ name: "others" });
});
