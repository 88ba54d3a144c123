import { randomUUID } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { LRUCache } from "lru-cache";

const temporarySuffix = ".part";
const hour = 3_600_000;

export interface DiskCacheOptions {
  directory: string;
  /** The files' own bytes together; at least 1. */
  maxBytes: number;
  /** Told once when the disk fails, and again only after it has worked in between. */
  onFailure: (error: unknown) => void;
}

/**
 * Files of bounded total size, the least recently used going first, kept across restarts. Nothing here throws:
 * without a disk that works it is a cache that never hits.
 */
export class DiskCache {
  readonly #options: DiskCacheOptions;
  /** Sizes of the files known, in order of use; the files themselves are the truth. */
  readonly #index: LRUCache<string, number>;
  #failing = false;

  constructor(options: DiskCacheOptions) {
    this.#options = options;
    this.#index = new LRUCache<string, number>({
      maxSize: options.maxBytes,
      sizeCalculation: (size) => Math.max(1, size),
      dispose: (_size, key, reason) => {
        if (reason === "evict") void this.#attempt(rm(this.#path(key), { force: true }));
      },
    });
  }

  async get(key: string): Promise<Uint8Array | undefined> {
    const path = this.#path(key);
    const body = await readFile(path).catch(() => undefined);
    if (!body?.length) return undefined;
    this.#index.set(key, body.length);
    // The time of last use outlives a restart as the file's own.
    const now = new Date();
    utimes(path, now, now).catch(() => undefined);
    return body;
  }

  async set(key: string, body: Uint8Array): Promise<void> {
    if (body.length > this.#options.maxBytes) return;
    const path = this.#path(key);
    const temporary = `${path}.${randomUUID()}${temporarySuffix}`;
    const stored = await this.#attempt(
      (async () => {
        await mkdir(dirname(path), { recursive: true });
        await writeFile(temporary, body);
        // A reader sees the whole file or none, also after a crash in the middle.
        await rename(temporary, path);
        return true;
      })(),
    );
    if (stored) this.#index.set(key, body.length);
    else await rm(temporary, { force: true }).catch(() => undefined);
  }

  /** Learns what an earlier run left, oldest first, and drops what is beyond the bound. Serves meanwhile. */
  async scan(): Promise<void> {
    const { directory } = this.#options;
    const files = await readdir(directory, { recursive: true, withFileTypes: true }).catch(() => []);
    const found: { key: string; size: number; used: number }[] = [];
    for (const file of files.filter((entry) => entry.isFile())) {
      const path = this.#path(file.name);
      // Whoever names a directory of their own keeps what is theirs in it.
      if (path !== join(file.parentPath, file.name)) continue;
      const info = await stat(path).catch(() => undefined);
      if (!info) continue;
      if (!file.name.endsWith(temporarySuffix)) {
        found.push({ key: file.name, size: info.size, used: info.mtimeMs });
      } else if (Date.now() - info.mtimeMs > hour) {
        await rm(path, { force: true }).catch(() => undefined);
      }
    }
    found.sort((a, b) => a.used - b.used);
    for (const { key, size } of found) if (!this.#index.has(key)) this.#index.set(key, size);
  }

  #path(key: string): string {
    return join(this.#options.directory, key.slice(0, 2), key);
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
