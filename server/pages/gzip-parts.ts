import { promisify } from "node:util";
import { crc32, deflateRaw } from "node:zlib";

const deflate = promisify(deflateRaw);

/** What gzip writes first (RFC 1952): no name, no time, an unknown system. */
const head = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255]);

/** The most that one stored block of DEFLATE holds. */
const longestBeginning = 65_535;

/** The compressed form of what many texts end with. */
export const packEnd = (end: Uint8Array): Promise<Buffer> => deflate(end);

/**
 * The gzip form of `beginning` and `end` as one text, where `packed` is `packEnd(end)`: the beginning stands as it is in a
 * block of its own, so the end is compressed once for all who are sent it with beginnings of their own.
 */
export function gzipOf(beginning: Uint8Array, end: Uint8Array, packed: Uint8Array): Buffer<ArrayBuffer> {
  const { length } = beginning;
  if (length > longestBeginning) throw new RangeError("The beginning is too long for one block.");
  const block = Buffer.alloc(5);
  block.writeUInt16LE(length, 1);
  block.writeUInt16LE(~length & 0xffff, 3);
  const foot = Buffer.alloc(8);
  foot.writeUInt32LE(crc32(end, crc32(beginning)), 0);
  foot.writeUInt32LE((length + end.length) % 2 ** 32, 4);
  return Buffer.concat([head, block, beginning, packed, foot]);
}
