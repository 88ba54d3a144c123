import { createHash } from "node:crypto";
import { type ThumbnailWidth, thumbnailWidths } from "#contract/media.ts";
import { ApiError } from "#contract/problem.ts";
import { Flights } from "../../http/flights.ts";
import { happened } from "../../running/told.ts";
import { hostOf } from "../fetch/host-of.ts";
import { Load } from "../load.ts";
import { Failures } from "./failures.ts";
import { recipe } from "./resize.ts";
import type { Thumbnail, ThumbnailCache } from "./thumbnail-cache.ts";
import type { ThumbnailMaker } from "./thumbnail-maker.ts";

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

export interface ThumbnailsOptions {
  /** Whose they are. No other account finds them, not even by the same URL. */
  account: string;
  maker: ThumbnailMaker;
  cache: ThumbnailCache;
  /** How often a person who asks anew has the host of one address asked, in milliseconds. */
  retryMs?: number | undefined;
}

/** One account's thumbnails: from the cache, or else made and kept. */
export class Thumbnails {
  readonly #account: string;
  readonly #maker: ThumbnailMaker;
  readonly #cache: ThumbnailCache;
  readonly #flights = new Flights<Thumbnail>();
  /** A minute is what a person scrolls to and fro in; a host may have mended a link after that. */
  readonly #failures: Failures;

  constructor({ account, maker, cache, retryMs = 2_000 }: ThumbnailsOptions) {
    this.#account = account;
    this.#maker = maker;
    this.#cache = cache;
    this.#failures = new Failures({ ms: 60_000, count: 2_000, retryMs });
  }

  /** The thumbnail where it is at hand at once. */
  peek(wanted: Wanted): Thumbnail | undefined {
    return this.#cache.peek(this.#keyOf(wanted));
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
      const made = await this.#flights.join(this.#keyOf(wanted), signal, (flight) => {
        const load = new Load({ client, host: hostOf(wanted.url) }, flight);
        return this.#find(wanted, load).finally(() => load.release());
      });
      return { ...made, substitute: false };
    } catch (error) {
      for (const other of signal.aborted ? [] : thumbnailWidths.toReversed()) {
        const kept = await this.#cache.get(this.#keyOf({ ...wanted, width: other }));
        if (kept) return { ...kept, substitute: true };
      }
      throw error;
    }
  }

  async #find(wanted: Wanted, load: Load): Promise<Thumbnail> {
    const { url, ...extent } = wanted;
    const key = this.#keyOf(wanted);
    const began = performance.now();
    const tell = (outcome: "made" | "disk" | "failed") =>
      happened.thumbnail.tell({ outcome, seconds: (performance.now() - began) / 1_000 });
    const kept = await this.#cache.get(key);
    if (kept) {
      tell("disk");
      return kept;
    }
    this.#failures.check(url);
    const body = await this.#maker.make(url, extent, load).catch((error) => {
      // Who has left has not met a failure.
      if (error instanceof ApiError) tell("failed");
      this.#failures.note(url, error);
      throw error;
    });
    tell("made");
    return this.#cache.set(key, body);
  }

  /** The account, and a name with nothing of the URL readable. */
  #keyOf({ url, width, whole }: Wanted): string {
    const source = createHash("sha256").update(url).digest("hex").slice(0, 40);
    return `${this.#account}\n${source}-${width}${whole ? "-whole" : ""}-${recipe}.webp`;
  }
}
