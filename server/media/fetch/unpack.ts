import { pipeline, Readable, type Transform } from "node:stream";
import {
  createBrotliDecompress,
  createGunzip,
  createInflate,
  createInflateRaw,
  createZstdDecompress,
} from "node:zlib";
import { ApiError } from "#contract/problem.ts";
import { mediaError } from "../problems.ts";
import { sniff, sniffLength } from "../sniff/sniff.ts";
import type { OpenMedia, OpenMediaUrl } from "./fetcher.ts";

/** Unpackers by their names in `content-encoding`. Each is told the first byte that it will unpack. */
const unpackers: Record<string, (first: number) => Transform> = {
  gzip: () => createGunzip(),
  "x-gzip": () => createGunzip(),
  br: () => createBrotliDecompress(),
  zstd: () => createZstdDecompress(),
  // The standard asks for a zlib frame around it, which many servers leave out.
  deflate: (first) => ((first & 0x0f) === 8 ? createInflate() : createInflateRaw()),
};

/** Media hardly shrink: what grows to more than this many times its bytes is made to do harm. */
const honestRatio = 100;
/** So many bytes do no harm, however well they were packed: plain surfaces shrink to nearly nothing. */
const harmlessBytes = 16_000_000;

/** The codings that an answer is packed in, the last applied first. Names that are none of these are not believed. */
function codingsOf(headers: Headers): string[] {
  const names = (headers.get("content-encoding") ?? "").toLowerCase().split(",");
  return names
    .map((name) => name.trim())
    .filter((name) => Object.hasOwn(unpackers, name))
    .reverse();
}

/** The headers of what is inside: its length is not known before its end, nor can it be had in parts. */
function inside(headers: Headers): Headers {
  const own = new Headers(headers);
  for (const name of ["content-encoding", "content-length", "accept-ranges"]) own.delete(name);
  return own;
}

/** The body's first bytes, and all of it from its beginning. */
async function begin(media: OpenMedia): Promise<{ first: Buffer; chunks: AsyncGenerator<Uint8Array> }> {
  const read: Uint8Array[] = [];
  for (let length = 0; length < sniffLength; ) {
    const chunk = await media.read();
    if (!chunk) break;
    read.push(chunk);
    length += chunk.byteLength;
  }
  async function* chunks() {
    yield* read;
    for (let chunk = await media.read(); chunk; chunk = await media.read()) yield chunk;
  }
  return { first: Buffer.concat(read), chunks: chunks() };
}

/** What `chunks` hold. Throws an `ApiError` where they break off, are damaged or hold too much, and what they throw. */
async function* unpacked(chunks: AsyncGenerator<Uint8Array>, steps: Transform[]): AsyncGenerator<Uint8Array> {
  let [packed, length] = [0, 0];
  let broken: { error: unknown } | undefined;
  async function* counted() {
    try {
      for await (const chunk of chunks) {
        packed += chunk.byteLength;
        yield chunk;
      }
    } catch (error) {
      broken = { error };
      throw error;
    }
  }
  const source = Readable.from(counted(), { objectMode: false });
  const last = steps.at(-1) ?? source;
  // A part that fails ends all others, and the last one throws its error below.
  pipeline([source, ...steps], () => undefined);
  try {
    for await (const chunk of last) {
      length += chunk.byteLength;
      if (length > harmlessBytes && length > packed * honestRatio) throw mediaError("tooLarge");
      yield chunk;
    }
  } catch (error) {
    if (broken) throw broken.error;
    if (error instanceof ApiError) throw error;
    throw mediaError(/unexpected end/i.test(String(error)) ? "brokeOff" : "damaged");
  }
}

async function unpack(media: OpenMedia, codings: string[]): Promise<OpenMedia> {
  const { first, chunks } = await begin(media);
  // Some hosts name a coding though they packed nothing.
  const packed = sniff(first) === undefined;
  const steps = packed
    ? codings.flatMap((name, i) => unpackers[name]?.(i === 0 ? (first[0] ?? 0) : 8) ?? [])
    : [];
  const body = packed ? unpacked(chunks, steps) : chunks;
  return {
    status: media.status,
    headers: inside(media.headers),
    async read() {
      const { done, value } = await body.next();
      return done ? undefined : value;
    },
    close() {
      media.close();
      for (const step of steps) step.destroy();
    },
  };
}

/**
 * Opens what is packed though `identity` was asked for, and gives what is inside. A part of something packed is of no
 * use to anybody: the whole is asked for in its stead.
 */
export function unpacking(open: OpenMediaUrl): OpenMediaUrl {
  return async function openUnpacked(url, headers, signal) {
    const media = await open(url, headers, signal);
    const codings = codingsOf(media.headers);
    if (codings.length === 0 || (media.status !== 200 && media.status !== 206)) return media;
    if (media.status === 206) {
      media.close();
      const { range, "if-range": _, ...others } = headers;
      if (range === undefined) throw mediaError("upstreamFailed");
      return await openUnpacked(url, others, signal);
    }
    try {
      return await unpack(media, codings);
    } catch (error) {
      media.close();
      throw error;
    }
  };
}
