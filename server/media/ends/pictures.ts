import { type Structure, skip, take } from "./steps.ts";

/** Chunks of a length, a name, data and a checksum each, up to `IEND`. */
export function* png(): Structure {
  yield skip(8);
  for (let name = ""; name !== "IEND"; ) {
    const header = yield take(8);
    name = header.toString("latin1", 4);
    // After something that is no chunk the end cannot be found, and browsers give up there too.
    if (!/^[a-z]{4}$/i.test(name)) yield skip(Number.POSITIVE_INFINITY);
    yield skip(header.readUInt32BE(0) + 4);
  }
}

/** Segments that tell their length, and after the head of each scan its coded pixels, up to the marker of the end. */
export function* jpeg(): Structure {
  yield skip(2);
  for (;;) {
    yield { find: 0xff };
    let marker = 0xff;
    while (marker === 0xff) marker = (yield take(1)).readUInt8();
    if (marker === 0xd9) return;
    // 0 is a byte of pixels that looked like a marker; restarts and the like have no length either.
    if (marker <= 0x01 || (marker >= 0xd0 && marker <= 0xd8)) continue;
    yield skip(Math.max(0, (yield take(2)).readUInt16BE(0) - 2));
  }
}

/** The size stands in the head. */
export function* webp(): Structure {
  yield skip(4);
  yield skip((yield take(4)).readUInt32LE(0));
}

/** Blocks, most of them in sub-blocks that each tell their length, up to the trailer. */
export function* gif(): Structure {
  yield skip(10);
  yield* colours((yield take(1)).readUInt8());
  yield skip(2);
  for (;;) {
    const kind = (yield take(1)).readUInt8();
    if (kind === 0x3b) return;
    if (kind === 0x2c) {
      yield skip(8);
      yield* colours((yield take(1)).readUInt8());
      yield skip(1);
    } else if (kind === 0x21) yield skip(1);
    // Browsers stop at what is no block as they do at the trailer.
    else return;
    for (let length = -1; length !== 0; ) {
      length = (yield take(1)).readUInt8();
      yield skip(length);
    }
  }
}

function* colours(flags: number): Structure {
  if (flags & 0x80) yield skip(3 * 2 ** ((flags & 7) + 1));
}
