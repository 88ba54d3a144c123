import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { openInMemory } from "../databases/sqlite.ts";
import { openLibrary } from "../open-store.ts";
import type { Store } from "../store.ts";
import { change, me } from "../testing/conformance.ts";
import { backUp, bringBack, readBackupFile } from "./backup.ts";

const home = mkdtempSync(join(tmpdir(), "contact-sheet-backup-"));
let made = 0;
const file = () => join(home, `${made++}.jsonl`);
afterAll(() => rmSync(home, { recursive: true }));

const empty = () => openLibrary(openInMemory(), "work", "me");

async function filled(): Promise<Store> {
  const store = await empty();
  await store.addLibrary("home");
  await store.addAccount("work", "f1");
  await store.addNewest("work", ["i.b", "i.a"]);
  const subjects = Array.from({ length: 1_200 }, (_, i) => `i.${i}`);
  await store.take(
    "work",
    [change("1", { subjects }), change("2", { field: "note", value: 'a\n"🦊"' })],
    me,
    5_000,
  );
  await store.take("home", [change("1", { value: null })], me, 5_000);
  return store;
}

async function all(store: Store, library = "work") {
  const { registers } = await store.since(library, "me", 0, 100_000);
  return registers.toSorted((a, b) => (`${a.subject} ${a.field}` < `${b.subject} ${b.field}` ? -1 : 1));
}

it("holds everything of all libraries, for its owner alone, and brings it back into another store as it was", async () => {
  const store = await filled();
  const path = file();
  const backup = await backUp(store, path);
  expect(backup.libraries.map(({ library, registers }) => [library, registers.length])).toEqual([
    ["home", 1],
    ["work", 1_201],
  ]);
  expect(statSync(path).mode & 0o777).toBe(0o600);
  const other = await empty();
  await bringBack(other, await readBackupFile(path));
  for (const library of ["work", "home"])
    expect(await all(other, library)).toEqual(await all(store, library));
  expect(await other.accounts("work")).toEqual(["f1"]);
  expect((await other.newest("work")).toSorted()).toEqual(["i.a", "i.b"]);
});

it("takes a library back to what it was, so that everybody who follows it sees that", async () => {
  const store = await filled();
  const path = file();
  await backUp(store, path);
  const followed = await store.cursor("work");
  await store.take("work", [change("3", { subjects: ["i.1"], value: 1, time: 6_000 })], me, 7_000);
  await store.take("work", [change("4", { subjects: ["i.new"], value: 5, time: 6_000 })], me, 7_000);
  const before = new Map((await all(store)).map((r) => [`${r.subject} ${r.field}`, r]));
  const { changed } = await bringBack(store, await readBackupFile(path));
  expect(changed).toBe(2);
  const told = (await store.since("work", "me", followed, 100)).registers;
  expect(told.map(({ subject, value }) => [subject, value])).toEqual([
    ["i.1", 4],
    ["i.new", null],
  ]);
  // Newer than what they saw, so that a browser which merges by stamps follows too.
  for (const { subject, field, stamp } of told)
    expect(stamp.time).toBeGreaterThan(before.get(`${subject} ${field}`)!.stamp.time);
  expect((await bringBack(store, await readBackupFile(path))).changed).toBe(0);
});

describe("a file that cannot be brought back", () => {
  const whole = async () => {
    const path = file();
    await backUp(await filled(), path);
    return readFileSync(path, "utf8");
  };
  it.each([
    ["is no backup", () => "hello\n", /no backup of Contact Sheet/],
    ["is of something else", () => '{"a":1}\n', /no backup of Contact Sheet/],
    ["is empty", () => "", /no end/],
    [
      "was cut off in a line",
      (text: string) => text.slice(0, text.length / 2),
      /Line \d+ is damaged or cut off/,
    ],
    [
      "was cut off between lines",
      (text: string) => `${text.split("\n").slice(0, 40).join("\n")}\n`,
      /has no end/,
    ],
    ["lost a line", (text: string) => text.split("\n").toSpliced(30, 1).join("\n"), /does not fit/],
    ["was changed", (text: string) => text.replace('"value":4', '"value":5'), /changed or damaged/],
    ["is newer", (text: string) => text.replace('"format":2', '"format":3'), /newer version/],
  ])("%s, and is named for it", async (_, change, reason) => {
    const path = file();
    writeFileSync(path, change(await whole()));
    await expect(readBackupFile(path)).rejects.toThrow(reason);
  });

  it("is never written over by a backup", async () => {
    const path = file();
    writeFileSync(path, "precious");
    await expect(backUp(await filled(), path)).rejects.toThrow(/is there already/);
    expect(readFileSync(path, "utf8")).toBe("precious");
  });
});
