import { createHash } from "node:crypto";
import { LRUCache } from "lru-cache";
import type { DiskCache } from "../cache/disk-cache.ts";

export interface Thumbnail {
  /** WebP. */
  body: Uint8Array<ArrayBuffer>;
  /** Strong, quotes included. */
  etag: string;
}

/**
 * Finished thumbnails, in memory and behind that on disk. One for the whole process, so that its bound holds however
 * many accounts there are: a key begins with the account that it belongs to.
 */
export class ThumbnailCache {
  readonly #disk: DiskCache | undefined;
  readonly #memory: LRUCache<string, Thumbnail>;

  constructor(disk: DiskCache | undefined, memoryBytes = 64_000_000) {
    this.#disk = disk;
    this.#memory = new LRUCache({
      maxSize: memoryBytes,
      sizeCalculation: ({ body }) => body.byteLength + 500,
    });
  }

  /** What the disk holds; undefined where none is kept there. */
  get onDisk(): { bytes: number; files: number } | undefined {
    return this.#disk?.held;
  }

  /** The thumbnail where memory has it. */
  peek(key: string): Thumbnail | undefined {
    return this.#memory.get(key);
  }

  async get(key: string): Promise<Thumbnail | undefined> {
    const inMemory = this.#memory.get(key);
    if (inMemory) return inMemory;
    const body = await this.#disk?.get(key);
    return body && this.#remember(key, body);
  }

  set(key: string, body: Uint8Array): Thumbnail {
    void this.#disk?.set(key, body);
    return this.#remember(key, body);
  }

  #remember(key: string, body: Uint8Array): Thumbnail {
    const etag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
    const thumbnail = { body: body as Uint8Array<ArrayBuffer>, etag };
    this.#memory.set(key, thumbnail);
    return thumbnail;
  }
}
