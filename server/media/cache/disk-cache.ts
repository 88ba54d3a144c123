import { randomUUID } from "node:crypto";
import type { Dirent } from "node:fs";
import { lstat, readdir, rename, rm } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { LRUCache } from "lru-cache";
import { createPrivateFile, keepPrivate, openPrivateFile, privateFolder } from "./private-files.ts";

const temporarySuffix = ".part";
const hour = 3_600_000;

export interface DiskCacheOptions {
  /** Made when missing, and its owner's alone from then on. */
  directory: string;
  /** The file's name for a key; the key itself unless given. */
  nameOf?: (key: string) => Promise<string>;
  /** The files' own bytes together; at least 1. */
  maxBytes: number;
  /** Told once when the disk fails, and again only after it has worked in between. */
  onFailure: (error: unknown) => void;
}

/**
 * Files of bounded total size, the least recently used going first, kept across restarts; private, and no symbolic link
 * is followed. Nothing here throws: without a disk that works it is a cache that never hits.
 */
export class DiskCache {
  readonly #options: DiskCacheOptions;
  /** Sizes of the files known, in order of use; the files themselves are the truth. */
  readonly #index: LRUCache<string, number>;
  readonly #directory: string;
  readonly #nameOf: (key: string) => Promise<string>;
  /** Folders that are known to be private. */
  readonly #entered = new Set<string>();
  #failing = false;

  constructor(options: DiskCacheOptions) {
    this.#options = options;
    this.#directory = resolve(options.directory);
    this.#nameOf = options.nameOf ?? (async (key) => key);
    this.#index = new LRUCache<string, number>({
      maxSize: options.maxBytes,
      sizeCalculation: (size) => Math.max(1, size),
      dispose: (_size, key, reason) => {
        if (reason === "evict") void this.#attempt(rm(this.#path(key), { force: true }));
      },
    });
  }

  /** What is known of the files: all of them, once the scan has ended. */
  get held(): { bytes: number; files: number } {
    return { bytes: this.#index.calculatedSize, files: this.#index.size };
  }

  async get(key: string): Promise<Uint8Array | undefined> {
    try {
      const name = await this.#nameOf(key);
      const path = this.#path(name);
      await this.#enter(dirname(path), keepPrivate);
      await using file = await openPrivateFile(path);
      const body = await file.readFile();
      if (body.length === 0) return undefined;
      this.#index.set(name, body.length);
      // The time of last use outlives a restart as the file's own.
      const now = new Date();
      await file.utimes(now, now).catch(() => undefined);
      return body;
    } catch {
      return undefined;
    }
  }

  async set(key: string, body: Uint8Array): Promise<void> {
    if (body.length > this.#options.maxBytes) return;
    let temporary = "";
    const stored = await this.#attempt(
      (async () => {
        const name = await this.#nameOf(key);
        const path = this.#path(name);
        await this.#enter(dirname(path), privateFolder);
        temporary = `${path}.${randomUUID()}${temporarySuffix}`;
        {
          await using file = await createPrivateFile(temporary);
          await file.writeFile(body);
        }
        // A reader sees the whole file or none, also after a crash in the middle; a link in its place is replaced.
        await rename(temporary, path);
        return name;
      })(),
    );
    if (stored !== undefined) return void this.#index.set(stored, body.length);
    // A folder that was deleted meanwhile is made anew.
    this.#entered.clear();
    if (temporary) await rm(temporary, { force: true }).catch(() => undefined);
  }

  /** Learns what an earlier run left, oldest first, and drops what is beyond the bound. Serves meanwhile. */
  async scan(): Promise<void> {
    const found: { name: string; size: number; used: number }[] = [];
    for (const folder of await this.#entries(this.#directory)) {
      // Whoever names a directory of their own keeps what is theirs in it.
      if (!folder.isDirectory() || folder.name.length !== 2) continue;
      for (const file of await this.#entries(join(this.#directory, folder.name))) {
        const ours = file.isFile() && file.name.startsWith(folder.name);
        const learned = ours && (await this.#learn(file.name));
        if (learned) found.push(learned);
      }
    }
    found.sort((a, b) => a.used - b.used);
    for (const { name, size } of found) if (!this.#index.has(name)) this.#index.set(name, size);
  }

  async #learn(name: string): Promise<{ name: string; size: number; used: number } | undefined> {
    const path = this.#path(name);
    const info = await lstat(path).catch(() => undefined);
    if (!info) return undefined;
    if ((info.mode & 0o077) !== 0) await tighten(path);
    if (!name.endsWith(temporarySuffix)) return { name, size: info.size, used: info.mtimeMs };
    if (Date.now() - info.mtimeMs > hour) await rm(path, { force: true }).catch(() => undefined);
    return undefined;
  }

  async #entries(folder: string): Promise<Dirent[]> {
    try {
      await this.#enter(folder, keepPrivate);
      return await readdir(folder, { withFileTypes: true });
    } catch {
      return [];
    }
  }

  /** Looks once at a folder, and at the one above it: nobody else can change what is in them from then on. */
  async #enter(folder: string, look: (path: string) => Promise<void>): Promise<void> {
    if (this.#entered.has(folder)) return;
    if (folder !== this.#directory) await this.#enter(this.#directory, look);
    await look(folder);
    this.#entered.add(folder);
  }

  #path(name: string): string {
    return join(this.#directory, name.slice(0, 2), name);
  }

  async #attempt<T>(work: Promise<T>): Promise<T | undefined> {
    try {
      const result = await work;
      this.#failing = false;
      return result;
    } catch (error) {
      if (!this.#failing) this.#options.onFailure(error);
      this.#failing = true;
      return undefined;
    }
  }
}

async function tighten(path: string): Promise<void> {
  const file = await openPrivateFile(path).catch(() => undefined);
  await file?.close();
}
