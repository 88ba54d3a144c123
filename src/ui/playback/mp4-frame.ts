/** A box of an MP4: what it is, and where its content lies. */
interface Box {
  type: string;
  from: number;
  to: number;
}

/** The boxes that lie side by side in a stretch; the last may reach beyond what has been read. */
function boxesIn(bytes: DataView, from: number, to: number): Box[] {
  const boxes: Box[] = [];
  for (let at = from; at + 8 <= Math.min(to, bytes.byteLength); ) {
    const size = bytes.getUint32(at);
    const type = String.fromCharCode(...[4, 5, 6, 7].map((i) => bytes.getUint8(at + i)));
    // 1 says that 64 bits of length follow, 0 that the box is the file's rest.
    const long = size === 1 && at + 16 <= bytes.byteLength;
    const length = long ? Number(bytes.getBigUint64(at + 8)) : size || to - at;
    const head = long ? 16 : 8;
    if (length < head) break;
    boxes.push({ type, from: at + head, to: at + length });
    at += length;
  }
  return boxes;
}

const whole = (bytes: DataView): Box => ({ type: "", from: 0, to: bytes.byteLength });

function within(bytes: DataView, box: Box | undefined, ...path: string[]): Box | undefined {
  let found = box;
  for (const type of path) found = found && boxesIn(bytes, found.from, found.to).find((b) => b.type === type);
  return found;
}

/** Where a file's list of tracks begins; beyond the bytes read so far where it stands behind the media. */
export function tracksAt(bytes: DataView): number {
  let end = 0;
  for (const box of boxesIn(bytes, 0, Number.POSITIVE_INFINITY)) {
    if (box.type === "moov") return end;
    end = box.to;
  }
  return end;
}

/**
 * How long most frames of an MP4's film are, in seconds, from bytes that begin with a box. Undefined where it does not
 * say: the tracks are not among the bytes, or it is no MP4.
 */
export function frameOfMp4(bytes: DataView): number | undefined {
  try {
    const tracks = within(bytes, whole(bytes), "moov");
    for (const track of tracks ? boxesIn(bytes, tracks.from, tracks.to) : []) {
      const media = track.type === "trak" ? within(bytes, track, "mdia") : undefined;
      const handler = within(bytes, media, "hdlr");
      const clock = within(bytes, media, "mdhd");
      const lengths = within(bytes, media, "minf", "stbl", "stts");
      if (!handler || !clock || !lengths || bytes.getUint32(handler.from + 8) !== 0x76696465) continue;
      const ticks = bytes.getUint32(clock.from + (bytes.getUint8(clock.from) === 1 ? 20 : 12));
      const usual = commonest(bytes, lengths.from + 4);
      return ticks > 0 && usual > 0 ? usual / ticks : undefined;
    }
  } catch {
    // Cut short, or lengths that point nowhere.
  }
  return undefined;
}

/** The length that most frames have, in the track's ticks: pairs of "so many" and "so long". */
function commonest(bytes: DataView, at: number): number {
  let best = { count: 0, length: 0 };
  for (let i = bytes.getUint32(at), pair = at + 4; i > 0; i--, pair += 8) {
    const count = bytes.getUint32(pair);
    if (count > best.count) best = { count, length: bytes.getUint32(pair + 4) };
  }
  return best.length;
}
