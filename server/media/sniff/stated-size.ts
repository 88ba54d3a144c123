import sharp from "sharp";
import { isPicture, type MediaType } from "./sniff.ts";

/** So many bytes hold everything that is read at a fixed offset. */
const fixedHead: Partial<Record<MediaType, number>> = { "image/png": 24, "image/gif": 14, "image/webp": 30 };

/**
 * Width times height of a picture as its head states it, before any pixel is decoded; 0 for a video, which is never
 * decoded whole. Undefined where `head`, the file's first bytes, does not tell: more of the file may.
 */
export async function statedPixels(type: MediaType, head: Uint8Array): Promise<number | undefined> {
  if (!isPicture(type)) return 0;
  if (head.length < (fixedHead[type] ?? 0)) return undefined;
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  if (type === "image/png") return view.getUint32(16) * view.getUint32(20);
  if (type === "image/gif") return gifPixels(view);
  // The decoder refuses a WebP that is not whole, so its size is read here.
  if (type === "image/webp") return webpPixels(view);
  return decoderPixels(head);
}

/** JPEG and AVIF state their size anywhere behind the metadata, so their own decoders are asked for it. */
async function decoderPixels(head: Uint8Array): Promise<number | undefined> {
  try {
    const { width, height } = await sharp(head, { limitInputPixels: false, failOn: "none" }).metadata();
    return width * height;
  } catch {
    return undefined;
  }
}

function webpPixels(view: DataView): number | undefined {
  const bits = (at: number, count: number) => view.getUint32(at, true) % 2 ** count;
  const chunk = view.getUint32(12);
  if (chunk === 0x56503858) return (1 + bits(24, 24)) * (1 + (view.getUint32(26, true) >>> 8)); // "VP8X"
  if (chunk === 0x56503820) return bits(26, 14) * bits(28, 14); // "VP8 "
  if (chunk === 0x5650384c) return (1 + bits(21, 14)) * (1 + (bits(21, 28) >>> 14)); // "VP8L"
  return undefined;
}

/** The screen, or the first frame where that is larger: browsers then enlarge the screen. */
function gifPixels(view: DataView): number | undefined {
  const tableBytes = (flags: number) => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);
  let at = 13 + tableBytes(view.getUint8(10));
  while (at + 9 < view.byteLength && view.getUint8(at) === 0x21) {
    // An extension: its label, then blocks that each tell their length, the last one being empty.
    at += 2;
    while (at < view.byteLength && view.getUint8(at) !== 0) at += 1 + view.getUint8(at);
    at++;
  }
  if (at + 9 > view.byteLength) return undefined;
  const edge = (offset: number) => view.getUint16(offset, true);
  const [screenWidth, screenHeight] = [edge(6), edge(8)];
  if (view.getUint8(at) !== 0x2c) return screenWidth * screenHeight;
  return (
    Math.max(screenWidth, edge(at + 1) + edge(at + 5)) * Math.max(screenHeight, edge(at + 3) + edge(at + 7))
  );
}
