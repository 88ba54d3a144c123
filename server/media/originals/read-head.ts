import type { OpenMedia } from "../fetch/fetcher.ts";
import { mediaError } from "../problems.ts";
import { extensionOf, type MediaType, sniff, sniffLength } from "../sniff/sniff.ts";
import { statedPixels } from "../sniff/stated-size.ts";
import { unshownExtension, unshownType } from "../sniff/unshown.ts";

/** A picture whose size does not stand within so many bytes is not waited for any longer. */
export const headBytes = 1_000_000;

/** A medium's beginning. */
export interface Head {
  /** `unshownType` for a download of what is not shown. */
  type: MediaType | typeof unshownType;
  /** Without a dot. */
  extension: string;
  /** What was read of the body so far; to be sent before the rest. */
  read: Uint8Array[];
}

/**
 * Reads until the type is known. What is not shown may pass as a `download`, save words that were sent instead of a
 * file. Throws an `ApiError` for what may not pass.
 */
export async function readType(media: OpenMedia, download: boolean): Promise<Head> {
  const read: Uint8Array[] = [];
  await readOn(media, read, sniffLength);
  const head = Buffer.concat(read);
  const type = sniff(head);
  if (type) return { type, extension: extensionOf(type), read };
  const extension = unshownExtension(head);
  if (!extension) throw mediaError("notMedia");
  if (!download) throw mediaError("notShown");
  return { type: unshownType, extension, read };
}

/**
 * Reads on until a picture has stated its size. Throws an `ApiError` for one of more than `maxPixels`, and for one
 * that ends, or goes on for too long, without telling.
 */
export async function readSize(media: OpenMedia, { type, read }: Head, maxPixels: number): Promise<void> {
  if (type === unshownType) return;
  for (let ended = false; ; ) {
    const head = Buffer.concat(read);
    const pixels = await statedPixels(type, head);
    if (pixels !== undefined && pixels <= maxPixels) return;
    if (pixels !== undefined || head.length >= headBytes) throw mediaError("tooManyPixels");
    if (ended) throw mediaError("damaged");
    // The next look waits for twice as many bytes, so that a file in many small pieces is not looked at after each.
    ended = await readOn(media, read, head.length * 2);
  }
}

/** Adds chunks to `read` until it holds so many bytes. Returns whether the body ended before that. */
async function readOn(media: OpenMedia, read: Uint8Array[], bytes: number): Promise<boolean> {
  let length = read.reduce((sum, chunk) => sum + chunk.byteLength, 0);
  while (length < bytes) {
    const chunk = await media.read();
    if (!chunk) return true;
    read.push(chunk);
    length += chunk.byteLength;
  }
  return false;
}
