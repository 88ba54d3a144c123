import { availableParallelism } from "node:os";
import { type ShareLimits, Shares } from "../../http/shares.ts";
import type { OpenMediaUrl } from "../fetch/fetcher.ts";
import { pictureLimits } from "../limits.ts";
import type { Load } from "../load.ts";
import { mediaError } from "../problems.ts";
import { PictureReader } from "./read-picture.ts";
import { type Extent, type ResizeLimits, resize } from "./resize.ts";

export interface MakerLimits extends ResizeLimits {
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
}

const cores = availableParallelism();

/** A reader that met a larger picture is not kept: its memory would be idle from then on. */
const keptReaderBytes = 10_000_000;
const keptReaders = cores + 4;

/** A picture that comes more slowly makes room when others wait; alone, it has `loadMs`. */
const pace = { bytes: 64_000, ms: 2_000 };

const defaultLimits: MakerLimits = {
  ...pictureLimits,
  seconds: 30,
  loadMs: 60_000,
  // A host has no more than its pictures can be decoded with; a dozen that drip leave room for the next.
  loads: { total: 32, perHost: cores + 4, perClient: 24, pace },
  loadedBytes: { total: 256_000_000, perHost: 192_000_000, pace },
  decodedBytes: { total: 640_000_000, perHost: 480_000_000 },
  // One more than cores, which would else be idle between two pictures; and one that no single host can take.
  decoders: { total: cores + 2, perHost: cores + 1 },
};

/**
 * Makes thumbnails: the original is fetched, checked and resized. One for the whole process, for it gives out the
 * machine's memory and cores, and nothing in it belongs to an account.
 */
export class ThumbnailMaker {
  readonly #open: OpenMediaUrl;
  readonly #limits: MakerLimits;
  readonly #loads: Shares;
  readonly #loadedBytes: Shares;
  readonly #decodedBytes: Shares;
  readonly #decoders: Shares;
  /** Those not in use. */
  readonly #readers: PictureReader[] = [];

  constructor(open: OpenMediaUrl, limits: Partial<MakerLimits> = {}) {
    this.#open = open;
    this.#limits = { ...defaultLimits, ...limits };
    this.#loads = new Shares(this.#limits.loads);
    this.#loadedBytes = new Shares(this.#limits.loadedBytes);
    this.#decodedBytes = new Shares(this.#limits.decodedBytes);
    this.#decoders = new Shares(this.#limits.decoders);
  }

  /** A thumbnail as WebP. Throws an `ApiError`, or the reason of the load's signal. */
  async make(url: string, extent: Extent, load: Load): Promise<Uint8Array> {
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
      throw late.aborted ? mediaError("timedOut") : error;
    }
  }
}
