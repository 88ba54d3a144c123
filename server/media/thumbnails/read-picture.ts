import { endOf } from "../ends/structures.ts";
import type { OpenMedia } from "../fetch/fetcher.ts";
import { mediaError } from "../problems.ts";
import { isPicture, type MediaType, sniff, sniffLength } from "../sniff/sniff.ts";

/** A picture of fewer bytes may be read without asking whether there is room for it. */
const smallBytes = 4_000_000;

/** What the reader tells and asks whoever waits for a picture. */
export interface Reading {
  /** Called with the length of each chunk that comes. */
  moved(bytes: number): void;
  /** Asked at most once: resolves when there is room for so many bytes. */
  room(bytes: number): Promise<void>;
}

/**
 * Reads one picture after another into the same memory. Fresh megabytes for each would have V8 collect its whole heap
 * every few pictures, on the cores that decode.
 */
export class PictureReader {
  #buffer: Buffer = Buffer.allocUnsafeSlow(0);

  /** Bytes of memory held, for the largest picture so far. */
  get heldBytes(): number {
    return this.#buffer.length;
  }

  /**
   * The whole picture, of at most `maxBytes`; closes `media`. What is no picture is refused by its first bytes, before
   * the rest is read. The bytes returned stand until the next `read`. Throws an `ApiError`.
   */
  async read(media: OpenMedia, maxBytes: number, { moved, room }: Reading): Promise<Uint8Array> {
    let allowed = smallBytes;
    // Where the host does not tell the length, the picture may be as large as is let through.
    const ask = async (bytes: number) => {
      if (bytes <= allowed) return;
      allowed = announced > 0 ? announced : maxBytes;
      await room(allowed);
    };
    const announced = Number(media.headers.get("content-length") ?? 0);
    try {
      if (announced > maxBytes) throw mediaError("tooLargeForThumbnail");
      await ask(announced);
      // Where the host tells the length, memory of the right size is taken at once.
      this.#reserve(announced > 0 ? announced : 256_000, 0);
      let length = 0;
      for (let chunk = await media.read(); chunk; chunk = await media.read()) {
        const before = length;
        length += chunk.byteLength;
        moved(chunk.byteLength);
        if (length > maxBytes) throw mediaError("tooLargeForThumbnail");
        await ask(length);
        if (length > this.#buffer.length) this.#reserve(Math.max(length, this.#buffer.length * 2), before);
        this.#buffer.set(chunk, before);
        if (before < sniffLength && length >= sniffLength) typeOf(this.#buffer);
      }
      const picture = this.#buffer.subarray(0, length);
      const type = typeOf(picture);
      // Where no length was announced, what broke off looks like any other end, and may come whole the next time.
      if (announced === 0 && !isWhole(type, picture)) throw mediaError("brokeOff");
      return picture;
    } finally {
      media.close();
    }
  }

  /** Makes room for so many bytes, and keeps the first `used`. */
  #reserve(bytes: number, used: number): void {
    if (bytes <= this.#buffer.length) return;
    const larger = Buffer.allocUnsafeSlow(bytes);
    larger.set(this.#buffer.subarray(0, used));
    this.#buffer = larger;
  }
}

function typeOf(head: Uint8Array): MediaType {
  const type = sniff(head);
  if (!type || !isPicture(type)) throw mediaError("notPicture");
  return type;
}

function isWhole(type: MediaType, picture: Uint8Array): boolean {
  const end = endOf(type);
  end.see(picture);
  return end.reached;
}
