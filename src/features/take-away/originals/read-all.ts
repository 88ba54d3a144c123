import type { Buffers } from "./buffers.ts";

type Bytes = Uint8Array<ArrayBuffer>;

interface ReadOptions {
  /** What was announced, if anything. */
  length: number | undefined;
  /** Bytes. */
  most: number;
  buffers: Buffers;
}

/**
 * All of a body, in memory of `buffers`; undefined where it is larger than `most`. `onBytes` is told what came, and when. It may
 * be longer or shorter than was announced.
 */
export async function readAll(
  body: ReadableStream<Bytes>,
  { length, most, buffers }: ReadOptions,
  onBytes: (count: number) => void,
): Promise<Bytes | undefined> {
  // One more than is announced, so that the end is seen where it should be.
  let memory = buffers.take((length ?? 1_000_000) + 1);
  let at = 0;
  const read = readerOf(body);
  for (;;) {
    const { value, buffer } = await read(new Uint8Array(memory, at));
    memory = buffer;
    if (!value) return new Uint8Array(memory, 0, at);
    at += value;
    if (at > most) return undefined;
    onBytes(value);
    if (at === memory.byteLength) {
      const larger = buffers.take(2 * at);
      new Uint8Array(larger).set(new Uint8Array(memory));
      buffers.give(memory);
      memory = larger;
    }
  }
}

/** Reads into the place it is given; tells how many bytes came, 0 at the end, and where the memory is now. */
type Read = (place: Bytes) => Promise<{ value: number; buffer: ArrayBuffer }>;

function readerOf(body: ReadableStream<Bytes>): Read {
  try {
    const reader = body.getReader({ mode: "byob" });
    return async (place) => {
      const { value } = await reader.read(place);
      if (!value) throw new Error("The stream was cancelled.");
      return { value: value.length, buffer: value.buffer };
    };
  } catch {
    return copyingReader(body);
  }
}

/** For browsers whose bodies come in memory of their own. Safari cannot walk through a stream by itself. */
function copyingReader(body: ReadableStream<Bytes>): Read {
  const reader = body.getReader();
  let left: Bytes | undefined;
  return async (place) => {
    while (!left?.length) {
      const { done, value } = await reader.read();
      if (done) return { value: 0, buffer: place.buffer };
      left = value;
    }
    const now = left.subarray(0, place.length);
    place.set(now);
    left = left.subarray(now.length);
    return { value: now.length, buffer: place.buffer };
  };
}
