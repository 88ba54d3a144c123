import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from "node:fs";
import { type FileHandle, mkdir, open, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { type Manifest, manifestName, readManifest } from "#contract/take-away/manifest.ts";
import type { DiskBegin } from "./disk/messages.ts";
import { lockFolder } from "./lock.ts";

/** Where files are until they are whole. It is there while an archive is made, and after one that was killed. */
const partsName = "archive.parts";

/** Makes a folder and all above it. Node's own way never ends where a file system takes no folders, as that of /proc. */
function makeFolder(path: string): void {
  if (existsSync(path) && statSync(path).isDirectory()) return;
  try {
    mkdirSync(path);
  } catch (error) {
    const above = dirname(path);
    if ((error as NodeJS.ErrnoException).code !== "ENOENT" || existsSync(above)) throw error;
    makeFolder(above);
    mkdirSync(path);
  }
}

/** An archive's folder, for one archive at a time: nothing that is in it is ever written over, save its own tables. */
export class ArchiveFolder implements AsyncDisposable {
  readonly path: string;
  readonly manifest: Manifest;
  /** The last archive was ended before its end, so that its index lacks lines. */
  readonly wasCut: boolean;
  readonly #lock: Disposable;
  readonly #parts: string;
  #log: FileHandle | undefined;

  /** Opens a folder, which is made when missing. Throws an `ArchiveError` where another archive has it, else what the disk says. */
  constructor(to: string) {
    this.path = resolve(to);
    makeFolder(this.path);
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

  /** Makes ready to write: what a killed archive has left half is removed. Gives what the disk's thread is begun with. */
  async begin(): Promise<Pick<DiskBegin, "folder" | "parts" | "manifest">> {
    await rm(this.#parts, { recursive: true, force: true });
    await mkdir(this.#parts);
    this.#log = await open(join(this.path, manifestName), "a");
    // What was cut off there stays as a line of its own, which is told and not used.
    if (this.manifest.open) await this.#log.write("\n");
    return { folder: this.path, parts: this.#parts, manifest: this.#log.fd };
  }

  /** A table of ours as it is; "" where there is none. */
  async readTable(name: string): Promise<string> {
    return existsSync(this.at(name)) ? await readFile(this.at(name), "utf8") : "";
  }

  /** Puts a table of ours in the place of the one before, whole or not at all. */
  async writeTable(name: string, text: string): Promise<void> {
    const part = join(this.#parts, `${name}.part`);
    await writeFile(part, text, { flush: true });
    await rename(part, this.at(name));
  }

  async removeTable(name: string): Promise<void> {
    await rm(this.at(name));
  }

  /** All has been written, tables as well. */
  async end(): Promise<void> {
    await rm(this.#parts, { recursive: true, force: true });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#log?.close();
    this.#lock[Symbol.dispose]();
  }
}
