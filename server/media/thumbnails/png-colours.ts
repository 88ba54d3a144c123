import { crc32, deflateSync } from "node:zlib";
import { type Curve, iccProfile, type Primaries } from "./colour-profile.ts";

const d65 = [0.3127, 0.329] as const;
const srgb: Primaries = [[0.64, 0.33], [0.3, 0.6], [0.15, 0.06], d65];
const srgbCurve: Curve = [2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045];
const videoCurve: Curve = [1 / 0.45, 1 / 1.099, 0.099 / 1.099, 1 / 4.5, 0.081];

/** Primaries by their numbers in ITU-T H.273, which cICP uses. */
const primariesOf: Record<number, Primaries> = {
  1: srgb,
  9: [[0.708, 0.292], [0.17, 0.797], [0.131, 0.046], d65],
  12: [[0.68, 0.32], [0.265, 0.69], [0.15, 0.06], d65],
};
/** The curves of high dynamic range are not among them: those would need a judgement of what is white. */
const curveOf: Record<number, Curve> = {
  1: videoCurve,
  4: [2.2],
  6: videoCurve,
  8: [1],
  13: srgbCurve,
  14: videoCurve,
  15: videoCurve,
};

/** The chunks before the pixels, by name. */
function headChunks(png: Buffer): Map<string, Buffer> {
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at + 12 <= png.length; ) {
    const end = at + 12 + png.readUInt32BE(at);
    const name = png.toString("latin1", at + 4, at + 8);
    if (name === "IDAT" || end > png.length) break;
    chunks.set(name, png.subarray(at + 8, end - 4));
    at = end;
  }
  return chunks;
}

function statedBy(chunks: Map<string, Buffer>): [Primaries, Curve] | undefined {
  const cicp = chunks.get("cICP");
  if (cicp?.length === 4) {
    const [primaries, curve] = [primariesOf[cicp.readUInt8(0)], curveOf[cicp.readUInt8(1)]];
    return primaries && curve && cicp[3] === 1 ? [primaries, curve] : undefined;
  }
  const [gamma, points] = [chunks.get("gAMA"), chunks.get("cHRM")];
  if (chunks.has("sRGB") || gamma?.length !== 4 || gamma.readUInt32BE() === 0) return undefined;
  const power = 100_000 / gamma.readUInt32BE();
  if (power < 0.2 || power > 5) return undefined;
  // What is written as a power of 2.2 is meant as sRGB.
  const curve: Curve = Math.abs(power - 2.2) < 0.01 ? srgbCurve : [power];
  if (points?.length !== 32) return [srgb, curve];
  const point = (i: number) =>
    [points.readUInt32BE(i * 8) / 1e5, points.readUInt32BE(i * 8 + 4) / 1e5] as const;
  // The white point comes first there.
  const stated = [point(1), point(2), point(3), point(0)] as const;
  return stated.every(([, y]) => y > 0) ? [stated, curve] : undefined;
}

/**
 * A PNG that states its colours by numbers (cICP, or gAMA with cHRM), with the profile that says the same: libvips
 * reads profiles alone. Any other PNG, and one that has a profile as well, as it is.
 */
export function withStatedProfile(bytes: Uint8Array): Uint8Array {
  const png = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks = headChunks(png);
  // Grey has no primaries to be told.
  const coloured = ((chunks.get("IHDR")?.[9] ?? 0) & 2) !== 0;
  const stated = coloured && !chunks.has("iCCP") ? statedBy(chunks) : undefined;
  if (!stated || (stated[0] === srgb && stated[1] === srgbCurve)) return bytes;
  const body = Buffer.concat([Buffer.from("iCCPstated\0\0"), deflateSync(iccProfile(...stated))]);
  const chunk = Buffer.alloc(body.length + 8);
  chunk.writeUInt32BE(body.length - 4);
  body.copy(chunk, 4);
  chunk.writeUInt32BE(crc32(body), body.length + 4);
  // Behind the head, which is always the first chunk and of 25 bytes.
  return Buffer.concat([png.subarray(0, 33), chunk, png.subarray(33)]);
}
