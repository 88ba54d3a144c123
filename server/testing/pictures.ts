import { crc32, deflateSync } from "node:zlib";
import sharp from "sharp";

/** A plain picture; `format` is sharp's name of it. */
export function picture(
  width: number,
  height: number,
  format: "png" | "jpeg" | "webp" | "gif" | "avif" | "tiff" = "png",
): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: "#c53" } })
    .toFormat(format)
    .toBuffer();
}

/** A PNG of noise, so that its bytes cannot be compressed away. */
export function noise(width: number, height: number): Promise<Buffer> {
  return sharp({
    create: {
      width,
      height,
      channels: 3,
      background: "#888",
      noise: { type: "gaussian", sigma: 40, mean: 128 },
    },
  })
    .png()
    .toBuffer();
}

/** A PNG of a few kilobytes that claims to be `side` by `side` pixels and holds as many zeros as fit. */
export async function pixelBomb(side: number): Promise<Buffer> {
  const png = await picture(1, 1);
  const header = png.subarray(0, 33);
  header.writeUInt32BE(side, 16);
  header.writeUInt32BE(side, 20);
  header.writeUInt32BE(crc32(header.subarray(12, 29)), 29);
  const data = deflateSync(Buffer.alloc(5_000_000));
  const chunk = Buffer.concat([Buffer.alloc(4), Buffer.from("IDAT"), data, Buffer.alloc(4)]);
  chunk.writeUInt32BE(data.length, 0);
  chunk.writeUInt32BE(crc32(chunk.subarray(4, -4)), chunk.length - 4);
  return Buffer.concat([header, chunk, png.subarray(-12)]);
}

/** A small picture whose header claims 16,383 by 16,383 pixels (268 megapixels), in each format. */
export async function bombs(): Promise<Record<"png" | "jpeg" | "webp" | "gif" | "avif", Buffer>> {
  const side = 16_383;
  const jpeg = await picture(64, 64, "jpeg");
  const frame = jpeg.indexOf(Buffer.from([0xff, 0xc0]));
  for (const at of [5, 7]) jpeg.writeUInt16BE(side, frame + at);
  const webp = await picture(64, 64, "webp");
  for (const at of [26, 28]) webp.writeUInt16LE(side, at);
  const gif = await picture(64, 64, "gif");
  const descriptor = gif.indexOf(Buffer.from("2c00000000", "hex"));
  for (const at of [6, 8, descriptor + 5, descriptor + 7]) gif.writeUInt16LE(side, at);
  const avif = await picture(64, 64, "avif");
  const extents = avif.indexOf("ispe");
  for (const at of [8, 12]) avif.writeUInt32BE(side, extents + at);
  return { png: await pixelBomb(side), jpeg, webp, gif, avif };
}

/** The first bytes of an MP4, then zeros: enough to be let through as a stream. */
export function mp4(bytes: number): Buffer {
  const body = Buffer.alloc(bytes);
  body.writeUInt32BE(24, 0);
  body.write("ftypisom", 4);
  return body;
}
