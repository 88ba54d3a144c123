import { frameOfMp4, tracksAt } from "./mp4-frame.ts";

/** More than the list of tracks takes in any film of some minutes, bytes. */
const piece = 256 * 1024;

/**
 * How long a video's frames are in seconds, read from the head of its file, or from where the head points to. Undefined
 * where that tells nothing or does not arrive.
 */
export async function readFrame(url: string, signal: AbortSignal): Promise<number | undefined> {
  try {
    const head = await bytesAt(url, 0, signal);
    const at = tracksAt(head);
    if (at < head.byteLength) {
      const told = frameOfMp4(head);
      if (told || at === 0) return told;
    }
    return frameOfMp4(await bytesAt(url, at, signal));
  } catch {
    return undefined;
  }
}

/** A piece of a file, and no more: the rest is given back to the host unread. */
async function bytesAt(url: string, from: number, signal: AbortSignal): Promise<DataView> {
  const enough = new AbortController();
  const response = await fetch(url, {
    headers: { range: `bytes=${from}-${from + piece - 1}` },
    signal: AbortSignal.any([signal, enough.signal]),
  });
  if (!response.ok || !response.body || (from > 0 && response.status !== 206))
    throw new Error("No such piece.");
  const bytes = new Uint8Array(piece);
  let length = 0;
  const reader = response.body.getReader();
  while (length < piece) {
    const { done, value } = await reader.read();
    if (done) break;
    const part = value.subarray(0, piece - length);
    bytes.set(part, length);
    length += part.length;
  }
  enough.abort();
  return new DataView(bytes.buffer, 0, length);
}
