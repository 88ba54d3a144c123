import type { OpenMedia } from "./fetcher.ts";
import { refuse } from "./refusals.ts";
import { isPicture, sniff, sniffLength } from "./sniff.ts";

/**
 * Reads a whole picture into memory, at most `maxBytes` of it, and closes `media`. What is no picture is refused by
 * its first bytes, before the rest is read.
 */
export async function readPicture(media: OpenMedia, maxBytes: number): Promise<Uint8Array> {
  try {
    const announced = Number(media.headers.get("content-length") ?? 0);
    if (announced > maxBytes) throw refuse("tooLarge");
    // Megabytes are dear to allocate: once, at the right size, where the host tells it.
    let picture = Buffer.allocUnsafeSlow(announced > 0 ? announced : 256_000);
    let length = 0;
    for (let chunk = await media.read(); chunk; chunk = await media.read()) {
      const before = length;
      length += chunk.byteLength;
      if (length > maxBytes) throw refuse("tooLarge");
      if (length > picture.length) picture = enlarged(picture, before, Math.max(length, picture.length * 2));
      picture.set(chunk, before);
      if (before < sniffLength && length >= sniffLength) refuseOthers(picture);
    }
    if (length < sniffLength) throw refuse("notPicture");
    return picture.subarray(0, length);
  } finally {
    media.close();
  }
}

function enlarged(buffer: Buffer, used: number, size: number): Buffer<ArrayBuffer> {
  const larger = Buffer.allocUnsafeSlow(size);
  larger.set(buffer.subarray(0, used));
  return larger;
}

function refuseOthers(head: Uint8Array): void {
  const type = sniff(head);
  if (!type || !isPicture(type)) throw refuse("notPicture");
}
