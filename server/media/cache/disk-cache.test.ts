import {
  chmod,
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  symlink,
  utimes,
  writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { createCacheNames } from "./cache-names.ts";
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

const modeOf = async (path: string) => ((await lstat(path)).mode & 0o777).toString(8);

it("is its owner's alone", async () => {
  const inside = join(directory, "new", "thumbnails");
  const cache = new DiskCache({ directory: inside, maxBytes: 1000, onFailure: () => undefined });
  await cache.set("aa1", body(10));
  const modes = [
    directory,
    join(directory, "new"),
    inside,
    join(inside, "aa"),
    join(inside, "aa", "aa1"),
  ].map(modeOf);
  expect(await Promise.all(modes)).toEqual(["700", "700", "700", "700", "600"]);
});

it("becomes its owner's alone where it was open to all", async () => {
  const folder = join(directory, "aa");
  await mkdir(folder);
  for (const name of ["aa1", "aa2"]) {
    await writeFile(join(folder, name), body(10));
    await chmod(join(folder, name), 0o666);
  }
  for (const path of [folder, directory]) await chmod(path, 0o777);
  const { cache } = open();
  expect(await cache.get("aa1")).toHaveLength(10);
  expect(await Promise.all([directory, folder, join(folder, "aa1")].map(modeOf))).toEqual([
    "700",
    "700",
    "600",
  ]);
  await chmod(folder, 0o777);
  await open().cache.scan();
  expect(await Promise.all([folder, join(folder, "aa2")].map(modeOf))).toEqual(["700", "600"]);
});

it.each(["the cache itself", "the cache, named with a slash,", "a folder in it", "a file in it"])(
  "follows no symbolic link in the place of %s",
  async (place) => {
    const [elsewhere, inside] = [join(directory, "elsewhere"), join(directory, "cache")];
    const theirs = join(elsewhere, "aa", "aa1");
    await mkdir(join(elsewhere, "aa"), { recursive: true });
    await writeFile(theirs, body(5));
    await utimes(theirs, 1, 1);
    if (place === "a folder in it") {
      await mkdir(inside);
      await symlink(join(elsewhere, "aa"), join(inside, "aa"));
    } else if (place === "a file in it") {
      await mkdir(join(inside, "aa"), { recursive: true });
      await symlink(theirs, join(inside, "aa", "aa1"));
    } else await symlink(elsewhere, inside);
    const onFailure = vi.fn();
    const named = place.includes("slash") ? `${inside}/` : inside;
    const cache = new DiskCache({ directory: named, maxBytes: 1000, onFailure });
    await cache.scan();
    expect(await cache.get("aa1")).toBeUndefined();
    await cache.set("aa1", body(10));
    await cache.set("aa2", body(10));
    expect(await readdir(join(elsewhere, "aa"))).toEqual(["aa1"]);
    expect(await readFile(theirs)).toHaveLength(5);
    expect((await lstat(theirs)).mtimeMs).toBe(1000);
    expect(onFailure).toHaveBeenCalledTimes(place === "a file in it" ? 0 : 1);
    // In its own folder the link is replaced by a file.
    if (place === "a file in it") expect(await cache.get("aa1")).toHaveLength(10);
  },
);

it("makes its folder anew when it has been moved away", async () => {
  const inside = join(directory, "cache");
  const cache = new DiskCache({ directory: inside, maxBytes: 1000, onFailure: () => undefined });
  await cache.set("aa1", body(10));
  await rename(inside, join(directory, "away"));
  await cache.set("aa2", body(10));
  await cache.set("aa2", body(10));
  expect(await cache.get("aa2")).toHaveLength(10);
});

it("gives one account nothing of another's, though they share a directory", async () => {
  const cache = () =>
    new DiskCache({
      directory,
      nameOf: createCacheNames(directory),
      maxBytes: 1000,
      onFailure: (error) => expect(error).toBeUndefined(),
    });
  await Promise.all([cache().set("one\na-240", body(10)), cache().set("two\nb", body(20))]);
  expect(await cache().get("one\na-240")).toHaveLength(10);
  expect(await cache().get("two\na-240")).toBeUndefined();
  expect(await cache().get("two\nb")).toHaveLength(20);
  expect(await modeOf(join(directory, "secret"))).toBe("600");
  // Under another secret nothing is found: the names cannot be guessed.
  await rm(join(directory, "secret"));
  expect(await cache().get("one\na-240")).toBeUndefined();
});

it.each(["a link", "somebody's own file"])(
  "keeps its secret in no place that is not its own: %s",
  async (what) => {
    const path = join(directory, "secret");
    if (what === "a link") {
      await writeFile(join(directory, "theirs"), Buffer.alloc(32));
      await symlink(join(directory, "theirs"), path);
    } else await writeFile(path, "short");
    const onFailure = vi.fn();
    const nameOf = createCacheNames(directory);
    const cache = new DiskCache({ directory, nameOf, maxBytes: 1000, onFailure });
    await cache.set("a", body(10));
    expect(await cache.get("a")).toBeUndefined();
    expect(onFailure).toHaveBeenCalledTimes(1);
  },
);
