import sharp from "sharp";
import type { ThumbnailWidth } from "#contract/media.ts";
import { refuse } from "./refusals.ts";

// Several pictures side by side use the cores better than several threads within one.
sharp.concurrency(1);
sharp.cache(false);
/**
 * Leaves only the decoders of what `sniff` lets through, should a file pretend to be one thing and be another. It
 * holds for the whole process, so not beside the embedded emulator, which draws from SVG.
 */
export function restrictDecoders(): void {
  sharp.block({ operation: ["VipsForeignLoad"] });
  sharp.unblock({
    operation: [
      "VipsForeignLoadPngBuffer",
      "VipsForeignLoadJpegBuffer",
      "VipsForeignLoadWebpBuffer",
      "VipsForeignLoadNsgifBuffer",
      "VipsForeignLoadHeifBuffer",
    ],
  });
}

/** Part of the cache's key: change it when the same picture would give other bytes. */
export const recipe = "webp-75-2";

export interface ResizeLimits {
  pixels: number;
  seconds: number;
}

/** A WebP of a picture at the given width, never enlarged, and at most four times as high as it is wide. */
export async function resize(
  picture: Uint8Array,
  width: ThumbnailWidth,
  limits: ResizeLimits,
): Promise<Uint8Array> {
  try {
    return await sharp(picture, { limitInputPixels: limits.pixels, failOn: "error", sequentialRead: true })
      .autoOrient()
      .resize({ width, height: width * 4, fit: "inside", withoutEnlargement: true })
      .webp({ quality: 75, effort: 2 })
      .timeout({ seconds: limits.seconds })
      .toBuffer();
  } catch (error) {
    const message = error instanceof Error ? error.message : "";
    if (/pixel limit/i.test(message)) throw refuse("tooLarge");
    throw refuse(/timeout/i.test(message) ? "timedOut" : "damaged");
  }
}
