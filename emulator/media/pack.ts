import { brotliCompressSync, deflateSync, gzipSync, zstdCompressSync } from "node:zlib";

const packers = { gzip: gzipSync, br: brotliCompressSync, deflate: deflateSync, zstd: zstdCompressSync };

/** A content coding, by its name in `content-encoding`. */
export type Coding = keyof typeof packers;

/** The bytes in a content coding. */
export const pack = (bytes: Uint8Array, coding: Coding): Uint8Array<ArrayBuffer> =>
  new Uint8Array(packers[coding](bytes));
