import { createHash } from "node:crypto";
import { createReadStream, existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import {
  type FileHandle,
  link,
  mkdir,
  open,
  readFile,
  rename,
  rm,
  unlink,
  writeFile,
} from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import {
  type Manifest,
  type ManifestEntry,
  manifestLine,
  manifestName,
  readManifest,
} from "#contract/take-away/manifest.ts";
import { lockFolder } from "./lock.ts";

/** Where files are until they are whole. It is there while an archive is made, and after one that was killed. */
const partsName = "archive.parts";

/** What a hash of a file is called in a manifest. */
export const hashOf = async (path: string): Promise<string> => {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(path, { highWaterMark: 1_000_000 })) hash.update(chunk);
  return hash.digest("hex");
};

/** An archive's folder, for one archive at a time: nothing that is in it is ever written over, save its own tables. */
export class ArchiveFolder implements AsyncDisposable {
  readonly path: string;
  readonly manifest: Manifest;
  /** The last archive was ended before its end, so that its index lacks lines. */
  readonly wasCut: boolean;
  readonly #lock: Disposable;
  readonly #parts: string;
  readonly #made = new Set<string>();
  #log: FileHandle | undefined;
  #appending: Promise<void> = Promise.resolve();
  #next = 0;

  /** Opens a folder, which is made when missing. Throws an `ArchiveError` where another archive has it, else what the disk says. */
  constructor(to: string) {
    this.path = resolve(to);
    mkdirSync(this.path, { recursive: true });
    this.#lock = lockFolder(this.path);
    this.#parts = join(this.path, partsName);
    this.wasCut = existsSync(this.#parts);
    const manifest = join(this.path, manifestName);
    this.manifest = readManifest(existsSync(manifest) ? readFileSync(manifest, "utf8") : "");
  }

  /** Every file below the folder, by its path with "/" between the parts. Asking the disk for each of many takes far longer. */
  files(): Set<string> {
    const found = new Set<string>();
    const folders = [""];
    for (let folder = folders.pop(); folder !== undefined; folder = folders.pop())
      for (const entry of readdirSync(join(this.path, folder), { withFileTypes: true })) {
        const path = folder + entry.name;
        if (entry.isDirectory()) folders.push(`${path}/`);
        else found.add(path);
      }
    return found;
  }

  /** Where a path of the manifest is on this disk. */
  at(path: string): string {
    return join(this.path, path);
  }

  /** Makes ready to write: what a killed archive has left half is removed. */
  async begin(): Promise<void> {
    await rm(this.#parts, { recursive: true, force: true });
    await mkdir(this.#parts);
    this.#log = await open(join(this.path, manifestName), "a");
    // What was cut off there stays as a line of its own, which is told and not used.
    if (this.manifest.open) await this.#log.write("\n");
  }

  /** A new file that has no place yet. */
  async part(): Promise<{ path: string; file: FileHandle }> {
    const path = join(this.#parts, `${this.#next++}.part`);
    return { path, file: await open(path, "wx") };
  }

  /** Gives a part its place, unless there is a file already: then false. */
  async place(part: string, path: string): Promise<boolean> {
    const target = this.at(path);
    const folder = dirname(target);
    if (!this.#made.has(folder)) {
      await mkdir(folder, { recursive: true });
      this.#made.add(folder);
    }
    try {
      // Renaming would write over what is there.
      await link(part, target);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === "EEXIST") return false;
      if (code !== "EPERM" && code !== "ENOTSUP" && code !== "EOPNOTSUPP") throw error;
      // Of disks that know no links, as cards and sticks: nobody else writes here, so that looking first is as good.
      if (existsSync(target)) return false;
      await rename(part, target);
      return true;
    }
    await unlink(part);
    return true;
  }

  /** Writes a text to a new file beside one that has its place; one that is there stays as it is. */
  async writeNew(path: string, text: string): Promise<void> {
    const bytes = Buffer.from(text);
    try {
      // As no part: it is small, and most of the time of two of them would go into giving them their names.
      return await writeFile(this.at(path), bytes, { flag: "wx" });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
    // What a kill has cut off is a beginning of it.
    const before = await readFile(this.at(path));
    if (before.length >= bytes.length || !bytes.subarray(0, before.length).equals(before)) return;
    await this.writeTable(path, text);
  }

  /** Adds a line to the manifest, once the file that it tells of is whole and in its place. */
  append(entry: ManifestEntry): Promise<void> {
    // One after the other: two at once could mix their letters on some disks.
    this.#appending = this.#appending.then(async () => {
      await this.#log?.appendFile(manifestLine(entry));
    });
    return this.#appending;
  }

  /** A table of ours as it is; "" where there is none. */
  async readTable(name: string): Promise<string> {
    return existsSync(this.at(name)) ? await readFile(this.at(name), "utf8") : "";
  }

  /** Puts a table of ours in the place of the one before, whole or not at all. */
  async writeTable(name: string, text: string): Promise<void> {
    const { path, file } = await this.part();
    await file.writeFile(text);
    await file.sync();
    await file.close();
    await rename(path, this.at(name));
  }

  /** All has been written, tables as well. */
  async end(): Promise<void> {
    await this.#log?.sync();
    await rm(this.#parts, { recursive: true, force: true });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#log?.close();
    this.#lock[Symbol.dispose]();
  }
}
