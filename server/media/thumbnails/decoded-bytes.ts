import type { Metadata } from "sharp";

/**
 * Memory that a picture takes once it is decoded whole, in bytes. Decoding row by row would take less, but an interlaced
 * PNG, a progressive JPEG and a turned picture are held whole.
 */
export function decodedBytes({ width, height, channels, depth }: Metadata): number {
  return width * height * channels * (depth === "uchar" ? 1 : 2);
}
