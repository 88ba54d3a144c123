import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { DiskCache } from "./disk-cache.ts";

let directory = "";
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "cache-"));
});
afterEach(() => rm(directory, { recursive: true, force: true }));

const body = (size: number) => new Uint8Array(size).fill(7);
const files = async () =>
  (await readdir(directory, { recursive: true, withFileTypes: true }))
    .filter((f) => f.isFile())
    .map((f) => f.name);

function open(maxBytes = 1000) {
  const onFailure = vi.fn();
  return { cache: new DiskCache({ directory, maxBytes, onFailure }), onFailure };
}

it("keeps what it is given, across restarts", async () => {
  await open().cache.set("aa1", body(10));
  expect(Buffer.from((await open().cache.get("aa1")) ?? [])).toEqual(Buffer.from(body(10)));
  expect(await open().cache.get("bb1")).toBeUndefined();
  expect(await files()).toEqual(["aa1"]);
});

it("lets the least recently used go first", async () => {
  const { cache } = open(250);
  for (const key of ["aa", "bb"]) await cache.set(key, body(100));
  await cache.get("aa");
  await cache.set("cc", body(100));
  await vi.waitFor(async () => expect((await files()).toSorted()).toEqual(["aa", "cc"]));
});

it("knows after a restart what was used last", async () => {
  const earlier = open().cache;
  for (const [key, used] of [
    ["aa", 3],
    ["bb", 1],
    ["cc", 2],
  ] as const) {
    await earlier.set(key, body(100));
    await utimes(join(directory, key, key), used, used);
  }
  await open(200).cache.scan();
  await vi.waitFor(async () => expect((await files()).toSorted()).toEqual(["aa", "cc"]));
});

it("keeps nothing that is larger than all it may hold", async () => {
  const { cache } = open(100);
  await cache.set("aa1", body(101));
  expect(await files()).toEqual([]);
  expect(await cache.get("aa1")).toBeUndefined();
});

it("leaves alone what others keep in its directory", async () => {
  await mkdir(join(directory, "download"));
  for (const name of ["film.part", "ab.jpg", "download/film.part", "download/do1"]) {
    await writeFile(join(directory, name), body(400));
    await utimes(join(directory, name), 1, 1);
  }
  const { cache } = open(1000);
  await cache.set("aa1", body(400));
  await cache.scan();
  await cache.set("bb1", body(400));
  expect((await files()).toSorted()).toEqual(["aa1", "ab.jpg", "bb1", "do1", "film.part", "film.part"]);
});

it("clears away what a crash left half written, once nobody can be writing it", async () => {
  await mkdir(join(directory, "aa"));
  for (const [name, used] of [
    ["aa1.6a1c0d1e-0000-4000-8000-000000000000.part", 1],
    ["aa2.6a1c0d1e-0000-4000-8000-000000000000.part", Date.now() / 1000],
  ] as const) {
    await writeFile(join(directory, "aa", name), body(10));
    await utimes(join(directory, "aa", name), used, used);
  }
  await open().cache.scan();
  expect(await files()).toEqual(["aa2.6a1c0d1e-0000-4000-8000-000000000000.part"]);
});

it("leaves nothing behind where a file cannot be written whole", async () => {
  const { cache, onFailure } = open();
  // A directory in the file's place makes the last step fail, as a full disk does.
  await mkdir(join(directory, "aa", "aa1", "in-the-way"), { recursive: true });
  await cache.set("aa1", body(10));
  expect(await files()).toEqual([]);
  expect(onFailure).toHaveBeenCalledTimes(1);
  await cache.set("aa2", body(10));
  expect(await files()).toEqual(["aa2"]);
});

it("goes on without a directory it can write, and says so once", async () => {
  await writeFile(join(directory, "file"), "");
  const onFailure = vi.fn();
  const cache = new DiskCache({ directory: join(directory, "file"), maxBytes: 1000, onFailure });
  await cache.scan();
  await cache.set("aa", body(1));
  await cache.set("bb", body(1));
  expect(await cache.get("aa")).toBeUndefined();
  expect(onFailure).toHaveBeenCalledTimes(1);
});
