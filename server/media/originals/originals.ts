import { LRUCache } from "lru-cache";
import { type ShareLimits, Shares } from "../../http/shares.ts";
import type { OpenMedia, OpenMediaUrl } from "../fetch/fetcher.ts";
import { hostOf } from "../fetch/host-of.ts";
import { pictureLimits } from "../limits.ts";
import { Load } from "../load.ts";
import { mediaError } from "../problems.ts";
import { extensionOf, isPicture, type MediaType, sniffLength } from "../sniff/sniff.ts";
import { unshownType } from "../sniff/unshown.ts";
import { withBody, withoutBody, withoutRange } from "./passed-headers.ts";
import { type Head, headBytes, readSize, readType } from "./read-head.ts";
import { streamThrough } from "./stream-through.ts";

export interface OriginalRequest {
  method: "GET" | "HEAD";
  /** The browser's `Range`, `If-Range` and `If-None-Match`, where given. */
  range?: string | undefined;
  ifRange?: string | undefined;
  ifNoneMatch?: string | undefined;
  /** Whether it is to be saved rather than shown. Then it may be a file that no browser shows, too large for one, or damaged. */
  download?: boolean;
  /** Whether an element asks that can only show pictures. */
  pictureOnly?: boolean;
  /** Who asks. */
  client?: string | undefined;
}

export interface Original {
  status: number;
  /** Undefined for answers without a medium (304, 416). */
  type: Head["type"] | undefined;
  /** Of the file's name, without a dot; undefined where `type` is. */
  extension: string | undefined;
  /** Length, range and validators as the host gave them. */
  headers: Record<string, string>;
  body: ReadableStream<Uint8Array> | null;
}

const oneRange = /^bytes=(\d+-\d*|-\d+)$/;

export interface OriginalLimits {
  /** Transfers at once, one each. */
  streams: ShareLimits;
  /** Of one answer. */
  bytes: number;
  /** Of a picture: the browser would have to decode it. */
  pixels: number;
}

const defaultLimits: OriginalLimits = {
  streams: {
    total: 96,
    perHost: 64,
    perClient: 64,
    // A player that has read enough stands still for minutes, and asks for the rest anew where it was broken off.
    pace: { bytes: 16_000, ms: 1_000 },
    idleMs: 120_000,
    waitMs: 10_000,
  },
  bytes: 4_000_000_000,
  pixels: pictureLimits.pixels,
};

interface Answer {
  media: OpenMedia;
  /** Undefined where the answer holds no medium (304, 416). */
  head: Head | undefined;
}

/**
 * Streams originals through, never holding one whole, and none whose head was not looked at. Ranges are passed on, but
 * not to an `<img>`: it would complete a picture that broke off by a range, and take it for whole.
 */
export class Originals {
  readonly #open: OpenMediaUrl;
  readonly #limits: OriginalLimits;
  /** Types by URL, for ranges that do not show a file's beginning. */
  readonly #types = new LRUCache<string, MediaType>({ max: 10_000 });
  readonly #streams: Shares;

  constructor(open: OpenMediaUrl, limits: Partial<OriginalLimits> = {}) {
    this.#open = open;
    this.#limits = { ...defaultLimits, ...limits };
    this.#streams = new Shares(this.#limits.streams);
  }

  /** Opens the original; the stream ends when `signal` aborts. Throws an `ApiError`, or the reason of `signal`. */
  async get(url: string, request: OriginalRequest, signal: AbortSignal): Promise<Original> {
    const load = new Load({ client: request.client, host: hostOf(url) }, signal);
    await load.take(this.#streams);
    // A stream whose reader has left before it began is never pulled or cancelled, so that only the signal tells.
    load.signal.addEventListener("abort", () => load.release(), { once: true });
    const download = request.download === true && !request.pictureOnly;
    let media: OpenMedia | undefined;
    try {
      if (request.method === "HEAD")
        return await this.#head(url, download, load.signal).finally(() => load.release());
      const answer = await this.#answer(url, request, download, load.signal);
      media = answer.media;
      const { status } = media;
      if (!answer.head) {
        media.close();
        load.release();
        return {
          status,
          type: undefined,
          extension: undefined,
          headers: withoutBody(status, media.headers),
          body: null,
        };
      }
      const { type, extension } = answer.head;
      if (request.pictureOnly && (type === unshownType || !isPicture(type))) throw mediaError("notPicture");
      const body = streamThrough(media, answer.head, { maxBytes: this.#limits.bytes, download, load });
      const headers = withBody(media.headers);
      if (request.pictureOnly) headers["accept-ranges"] = "none";
      return { status, type, extension, headers, body };
    } catch (error) {
      media?.close();
      load.release();
      throw error;
    }
  }

  /** Answers a HEAD by asking the host for a range: links are often signed for GET alone. */
  async #head(url: string, download: boolean, signal: AbortSignal): Promise<Original> {
    return await this.#beginning(url, signal, async (media) => {
      const { type, extension } = await this.#look(url, media, download);
      return { status: 200, type, extension, headers: withoutRange(media.headers), body: null };
    });
  }

  async #beginning<T>(url: string, signal: AbortSignal, use: (media: OpenMedia) => Promise<T>): Promise<T> {
    const media = await this.#open(url, { range: `bytes=0-${headBytes - 1}` }, signal);
    try {
      // The body of a 416 is not the beginning of the file.
      if (media.status !== 200 && shownOfBeginning(media) === 0) throw mediaError("upstreamFailed");
      return await use(media);
    } finally {
      media.close();
    }
  }

  /** Asks the host, and looks at the head of what it answers. */
  async #answer(
    url: string,
    request: OriginalRequest,
    download: boolean,
    signal: AbortSignal,
  ): Promise<Answer> {
    const media = await this.#open(url, conditions(request), signal);
    try {
      if (media.status === 304 || media.status === 416) return { media, head: undefined };
      const whole = media.status === 200;
      return {
        media,
        head: await (whole ? this.#look(url, media, download) : this.#part(url, media, download, signal)),
      };
    } catch (error) {
      media.close();
      throw error;
    }
  }

  /** Reads until the type and the size are known. A download may have any size, because nothing here decodes it. */
  async #look(url: string, media: OpenMedia, download: boolean): Promise<Head> {
    const head = await readType(media, download);
    if (download) return head;
    await readSize(media, head, this.#limits.pixels);
    if (head.type !== unshownType) this.#types.set(url, head.type);
    return head;
  }

  /**
   * Tells what kind of file a range is a part of. If the range does not begin at the file's start, the type is the one
   * remembered from an earlier answer. Otherwise it is read from the range, and the head of a picture is asked for
   * separately, since the range may end before the size is stated.
   */
  async #part(url: string, media: OpenMedia, download: boolean, signal: AbortSignal): Promise<Head> {
    const shown = shownOfBeginning(media) >= sniffLength;
    const known = this.#types.get(url);
    if (!shown && known) return { type: known, extension: extensionOf(known), read: [] };
    const head = shown ? await readType(media, download) : undefined;
    if (head && download) return head;
    if (head && head.type !== unshownType && !isPicture(head.type)) {
      this.#types.set(url, head.type);
      return head;
    }
    return await this.#beginning(url, signal, async (beginning) => {
      const { type, extension } = await this.#look(url, beginning, download);
      return { type, extension, read: head?.read ?? [] };
    });
  }
}

function conditions(request: OriginalRequest): Record<string, string> {
  const headers: Record<string, string> = {};
  // Several ranges at once would be answered as multipart, which nothing here reads. Sending the whole file is allowed.
  if (!request.pictureOnly && request.range !== undefined && oneRange.test(request.range)) {
    headers.range = request.range;
    if (request.ifRange !== undefined) headers["if-range"] = request.ifRange;
  }
  if (request.ifNoneMatch !== undefined) headers["if-none-match"] = request.ifNoneMatch;
  return headers;
}

/** How many bytes from the file's start a 206 shows. */
function shownOfBeginning({ status, headers }: OpenMedia): number {
  if (status !== 206) return 0;
  const [, first, last] = /^bytes (\d+)-(\d+)\//.exec(headers.get("content-range") ?? "") ?? [];
  return first === "0" ? Number(last) + 1 : 0;
}
