import { IDBFactory } from "fake-indexeddb";
import "fake-indexeddb/auto";
import { openDB } from "idb";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { forgetKept } from "#catalog/index.ts";
import { writeStored } from "#shared/stored.ts";
import { settings, stored } from "#shared/stored-values.ts";
import { eraseLocalCopy } from "./erase-local-copy.ts";
import { keepFolder, keptFolder } from "./kept-folder.ts";

const mine = { account: "mine", library: "open-mine", person: "me" };
const theirs = { account: "theirs", library: "open-theirs", person: "me" };

/** A browser's storage of texts. */
function storage() {
  const kept = new Map<string, string>();
  return new Proxy(
    {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
      removeItem: (key: string) => void kept.delete(key),
    },
    {
      ownKeys: () => [...kept.keys()],
      getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }),
    },
  );
}

const names = async () => (await indexedDB.databases()).map(({ name }) => name).toSorted();

/** Makes what a visit leaves behind, with so many marks that have not reached the server. */
async function visit({ account, library }: typeof mine, unsent: number) {
  (await openDB(`contact-sheet-${account}`, 1)).close();
  await forgetKept(library);
  const kept = await openDB(`contact-sheet-kept-${library}`);
  for (let order = 0; order < unsent; order++) await kept.put("outbox", { order, seq: order });
  kept.close();
  await keepFolder(account, { name: account } as FileSystemDirectoryHandle);
  writeStored(stored.searches, { account, texts: ["fox"] });
}

const cacheNames = new Set<string>();
const removed = vi.fn();
beforeEach(() => {
  vi.stubGlobal("indexedDB", new IDBFactory());
  vi.stubGlobal("localStorage", storage());
  vi.stubGlobal("sessionStorage", storage());
  sessionStorage.setItem("contact-sheet.places", "[]");
  sessionStorage.setItem("another site's", "1");
  for (const name of ["contact-sheet / shell 1", "another site's"]) cacheNames.add(name);
  vi.stubGlobal("caches", {
    keys: async () => [...cacheNames],
    delete: async (name: string) => cacheNames.delete(name),
  });
  vi.stubGlobal("navigator", { storage: { getDirectory: async () => ({ removeEntry: removed }) } });
});

afterEach(() => void vi.unstubAllGlobals());

it("leaves nothing of an account, and all of another's, of the settings and of other sites at this origin", async () => {
  await visit(theirs, 0);
  await visit(mine, 0);
  writeStored(settings.theme, "dark");
  await eraseLocalCopy(mine, "keep");
  expect(await names()).toEqual(["contact-sheet-kept-open-theirs", "contact-sheet-theirs", "take-away"]);
  expect([await keptFolder("mine"), await keptFolder("theirs")]).toEqual([undefined, { name: "theirs" }]);
  expect(Object.keys(localStorage)).toEqual(["contact-sheet:theme"]);
  expect(Object.keys(sessionStorage)).toEqual(["another site's"]);
  expect([...cacheNames]).toEqual(["another site's"]);
  expect(removed).toHaveBeenCalledWith("take-away", { recursive: true });
});

it("keeps marks that have not reached the server, unless they may be lost", async () => {
  await visit(mine, 3);
  expect(await eraseLocalCopy(mine, "keep")).toBe(3);
  const kept = await openDB("contact-sheet-kept-open-mine");
  expect(await kept.count("outbox")).toBe(3);
  kept.close();
  expect(await names()).not.toContain("contact-sheet-mine");
  await eraseLocalCopy(mine, "lose");
  expect(await names()).not.toContain("contact-sheet-kept-open-mine");
});

it("erases all else where another page holds the library, and says so", async () => {
  await visit(mine, 0);
  const held = await openDB("contact-sheet-mine");
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  const erasing = eraseLocalCopy(mine, "keep");
  const said = expect(erasing).rejects.toThrow("Another page holds the local library.");
  await vi.advanceTimersByTimeAsync(8_000);
  vi.useRealTimers();
  await said;
  expect([...cacheNames]).toEqual(["another site's"]);
  expect(await keptFolder("mine")).toBeUndefined();
  held.close();
});

it("does what it can where the browser has no caches and gives no storage", async () => {
  await visit(mine, 0);
  vi.stubGlobal("caches", undefined);
  vi.stubGlobal("navigator", {});
  vi.stubGlobal("sessionStorage", undefined);
  await eraseLocalCopy(mine, "keep");
  expect(await names()).not.toContain("contact-sheet-mine");
});
