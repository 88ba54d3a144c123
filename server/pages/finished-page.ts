import { parseAccept } from "hono/utils/accept";
import type { Page } from "#contract/page.ts";
import { gzipOf, packEnd } from "./gzip-parts.ts";

/** Bytes as they are sent. */
interface Sent {
  bytes: Uint8Array<ArrayBuffer>;
  encoding: "gzip" | undefined;
}

const readsGzip = (accepted: string) => parseAccept(accepted).some(({ type, q }) => type === "gzip" && q > 0);

/**
 * A page as it is sent, made once for all who ask for it: sealed, written and compressed. Each person's answer begins with
 * the name of their own copy, so what is shared is all that comes after that.
 */
export class FinishedPage {
  /** What an answer ends with. */
  readonly #end: Buffer<ArrayBuffer>;
  /** The same compressed, once somebody has asked for that. */
  #packed: Promise<Buffer> | undefined;
  /** Whoever walks alone, or with others of one copy, is sent the very same bytes. */
  #last: (Sent & { copy: string }) | undefined;

  constructor(page: Page) {
    // Without the brace, before which the account comes.
    this.#end = Buffer.from(JSON.stringify(page)).subarray(1);
  }

  get byteLength(): number {
    return this.#end.byteLength;
  }

  /** The whole answer for who knows the account by the name `copy`; `accepted` are the encodings that it may be sent in. */
  async for(copy: string, accepted = ""): Promise<Sent> {
    const encoding = accepted !== "" && readsGzip(accepted) ? "gzip" : undefined;
    if (this.#last?.copy === copy && this.#last.encoding === encoding) return this.#last;
    const beginning = Buffer.from(`{"account":${JSON.stringify(copy)},`);
    const bytes =
      encoding === "gzip"
        ? gzipOf(beginning, this.#end, await this.#pack())
        : Buffer.concat([beginning, this.#end]);
    const sent = { copy, bytes, encoding } as const;
    this.#last = sent;
    return sent;
  }

  #pack(): Promise<Buffer> {
    this.#packed ??= packEnd(this.#end);
    return this.#packed;
  }
}
