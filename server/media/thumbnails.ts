import { createHash } from "node:crypto";
import { availableParallelism } from "node:os";
import { LRUCache } from "lru-cache";
import { type ThumbnailWidth, thumbnailWidths } from "#contract/media.ts";
import { type ShareLimits, Shares } from "../http/shares.ts";
import type { DiskCache } from "./disk-cache.ts";
import { Failures } from "./failures.ts";
import type { OpenMediaUrl } from "./fetcher.ts";
import { Flights } from "./flights.ts";
import { hostOf } from "./host-of.ts";
import { pictureLimits } from "./limits.ts";
import { Load } from "./load.ts";
import { PictureReader } from "./read-picture.ts";
import { refuse } from "./refusals.ts";
import { type ResizeLimits, recipe, resize } from "./resize.ts";

export interface Thumbnail {
  /** WebP. */
  body: Uint8Array<ArrayBuffer>;
  /** Strong, quotes included. */
  etag: string;
}

export interface ThumbnailLimits extends ResizeLimits {
  /** Of one original. */
  bytes: number;
  /** To load one original, in milliseconds. */
  loadMs: number;
  /** Loads at once, one each. */
  loads: ShareLimits;
  /** Bytes of originals held by loads, small ones not counted. */
  loadedBytes: ShareLimits;
  /** Bytes of pixels, decoded. */
  decodedBytes: ShareLimits;
  /** Decoders at once, one each. */
  decoders: ShareLimits;
  /** Of finished thumbnails kept in memory. */
  memoryBytes: number;
  /** How often a person who asks anew has the host of one address asked, in milliseconds. */
  retryMs: number;
}

export interface ThumbnailRequest {
  url: string;
  width: ThumbnailWidth;
  /** All of it, also where a tile shows only the middle. */
  whole: boolean;
  /** Asked for again by a person: what failed a moment ago is tried once more. */
  retry: boolean;
  /** Who asks. */
  client?: string | undefined;
}

type Wanted = Omit<ThumbnailRequest, "retry" | "client">;

const cores = availableParallelism();

/** A reader that met a larger picture is not kept: its memory would be idle from then on. */
const keptReaderBytes = 10_000_000;
const keptReaders = cores + 4;

/** A picture that comes more slowly makes room when others wait; alone, it has `loadMs`. */
const pace = { bytes: 64_000, ms: 2_000 };

const defaultLimits: ThumbnailLimits = {
  ...pictureLimits,
  seconds: 30,
  loadMs: 60_000,
  // A host has no more than its pictures can be decoded with; a dozen that drip leave room for the next.
  loads: { total: 32, perHost: cores + 4, perClient: 24, pace },
  loadedBytes: { total: 256_000_000, perHost: 192_000_000, pace },
  decodedBytes: { total: 640_000_000, perHost: 480_000_000 },
  // One more than cores, which would else be idle between two pictures; and one that no single host can take.
  decoders: { total: cores + 2, perHost: cores + 1 },
  memoryBytes: 64_000_000,
  retryMs: 2_000,
};

/** Makes and keeps thumbnails: memory, then disk, then the original, which is fetched, checked and resized. */
export class Thumbnails {
  readonly #open: OpenMediaUrl;
  readonly #disk: DiskCache | undefined;
  readonly #limits: ThumbnailLimits;
  readonly #memory: LRUCache<string, Thumbnail>;
  readonly #flights = new Flights<Thumbnail>();
  /** A minute is what a person scrolls to and fro in; a host may have mended a link after that. */
  readonly #failures: Failures;
  readonly #loads: Shares;
  readonly #loadedBytes: Shares;
  readonly #decodedBytes: Shares;
  readonly #decoders: Shares;
  /** Those not in use. */
  readonly #readers: PictureReader[] = [];

  constructor(open: OpenMediaUrl, disk: DiskCache | undefined, limits: Partial<ThumbnailLimits> = {}) {
    this.#open = open;
    this.#disk = disk;
    this.#limits = { ...defaultLimits, ...limits };
    this.#failures = new Failures({ ms: 60_000, count: 2_000, retryMs: this.#limits.retryMs });
    this.#memory = new LRUCache({
      maxSize: this.#limits.memoryBytes,
      sizeCalculation: ({ body }) => body.byteLength + 500,
    });
    this.#loads = new Shares(this.#limits.loads);
    this.#loadedBytes = new Shares(this.#limits.loadedBytes);
    this.#decodedBytes = new Shares(this.#limits.decodedBytes);
    this.#decoders = new Shares(this.#limits.decoders);
  }

  /** The thumbnail where it is at hand at once. */
  peek(wanted: Wanted): Thumbnail | undefined {
    return this.#memory.get(keyOf(wanted));
  }

  /**
   * The thumbnail, made when there is none. When its original is lost, another width that was made earlier is better
   * than nothing: `substitute` says so. Throws an `ApiError`, or the reason of `signal`.
   */
  async get(
    { retry, client, ...wanted }: ThumbnailRequest,
    signal: AbortSignal,
  ): Promise<Thumbnail & { substitute: boolean }> {
    if (retry) this.#failures.forgive(wanted.url);
    try {
      const made = await this.#flights.join(keyOf(wanted), signal, (flight) => {
        const load = new Load({ client, host: hostOf(wanted.url) }, flight);
        return this.#find(wanted, load).finally(() => load.release());
      });
      return { ...made, substitute: false };
    } catch (error) {
      for (const other of signal.aborted ? [] : thumbnailWidths.toReversed()) {
        const kept = await this.#kept(keyOf({ ...wanted, width: other }));
        if (kept) return { ...kept, substitute: true };
      }
      throw error;
    }
  }

  async #find(wanted: Wanted, load: Load): Promise<Thumbnail> {
    const { url } = wanted;
    const key = keyOf(wanted);
    const kept = await this.#kept(key);
    if (kept) return kept;
    this.#failures.check(url);
    const body = await this.#make(wanted, load).catch((error) => {
      this.#failures.note(url, error);
      throw error;
    });
    void this.#disk?.set(key, body);
    return this.#remember(key, body);
  }

  async #make({ url, ...extent }: Wanted, load: Load): Promise<Uint8Array> {
    await load.take(this.#loads);
    const reader = this.#readers.pop() ?? new PictureReader();
    const { owner, signal } = load;
    try {
      const picture = await this.#read(url, reader, load);
      load.settle();
      // Pixels before a decoder: one that waits for memory must not keep others from decoding.
      return await resize(picture, extent, this.#limits, (bytes, work) =>
        this.#decodedBytes.run(owner, signal, bytes, () => this.#decoders.run(owner, signal, 1, work)),
      );
    } finally {
      if (reader.heldBytes <= keptReaderBytes && this.#readers.length < keptReaders)
        this.#readers.push(reader);
    }
  }

  async #read(url: string, reader: PictureReader, load: Load): Promise<Uint8Array> {
    const late = AbortSignal.timeout(this.#limits.loadMs);
    try {
      const media = await this.#open(url, {}, AbortSignal.any([load.signal, late]));
      return await reader.read(media, this.#limits.bytes, {
        moved: (bytes) => load.moved(bytes),
        room: (bytes) => load.take(this.#loadedBytes, bytes),
      });
    } catch (error) {
      load.signal.throwIfAborted();
      throw late.aborted ? refuse("timedOut") : error;
    }
  }

  async #kept(key: string): Promise<Thumbnail | undefined> {
    const inMemory = this.#memory.get(key);
    if (inMemory) return inMemory;
    const body = await this.#disk?.get(key);
    return body && this.#remember(key, body);
  }

  #remember(key: string, body: Uint8Array): Thumbnail {
    const etag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
    const thumbnail = { body: body as Uint8Array<ArrayBuffer>, etag };
    this.#memory.set(key, thumbnail);
    return thumbnail;
  }
}

/** Names the file on disk too: plain letters, and nothing of the URL readable. */
function keyOf({ url, width, whole }: Wanted): string {
  const source = createHash("sha256").update(url).digest("hex").slice(0, 40);
  return `${source}-${width}${whole ? "-whole" : ""}-${recipe}.webp`;
}
