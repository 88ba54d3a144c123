import { type Structure, skip, take } from "./steps.ts";

/** Bytes of an AVIF's index that are looked through: it takes some hundreds, and a grid of pictures some thousands. */
const longestMeta = 100_000;

/**
 * Boxes of a size and a name each (MP4, MOV, AVIF). No box says that it is the last: the file may end after any, once
 * it has had an index and what that leads to.
 */
export function* boxes(): Structure {
  const seen = new Set<string>();
  for (let name = ""; ; ) {
    const complete = seen.has("mdat") && (seen.has("meta") || seen.has("moov") || seen.has("moof"));
    // These announce that more has to come.
    const mayEnd = complete && !/^(styp|sidx|moof)$/.test(name);
    const header = yield { take: 8, mayEnd };
    name = header.toString("latin1", 4);
    // What is no box is padding or somebody's note behind the last.
    if (!/^[\x20-\x7e\xa9]{4}$/.test(name)) return;
    seen.add(name);
    let size = header.readUInt32BE(0) - 8;
    if (size === -7) size = Number((yield take(8)).readBigUInt64BE(0)) - 16;
    // A box without a size goes on to the end of the file, wherever that is.
    if (size < 0) return;
    if (name !== "meta" || size === 0 || size > longestMeta) yield skip(size);
    // A small picture may lie within its index.
    else if ((yield take(size)).includes("idat")) seen.add("mdat");
  }
}

/** WebM and Matroska: a head, then one segment that tells its length, unless it was made as it was sent. */
export function* ebml(): Structure {
  yield skip(4);
  yield skip(yield* number());
  const isSegment = (yield take(4)).readUInt32BE(0) === 0x18538067;
  const size = yield* number();
  if (isSegment && size !== Number.POSITIVE_INFINITY) yield skip(size);
}

/** A number of one to eight bytes, whose first tells how many; all ones stands for unknown. */
function* number(): Generator<{ take: number }, number, Buffer> {
  const first = (yield { take: 1 }).readUInt8();
  const length = Math.clz32(first) - 23;
  if (length > 8) return Number.POSITIVE_INFINITY;
  const rest = length > 1 ? yield { take: length - 1 } : Buffer.alloc(0);
  let value = first & (0xff >> length);
  let unknown = value === 0xff >> length;
  for (const byte of rest) {
    value = value * 256 + byte;
    unknown &&= byte === 0xff;
  }
  return unknown ? Number.POSITIVE_INFINITY : value;
}
