import sharp, { type Metadata, type ResizeOptions, type Sharp } from "sharp";
import { isLongerThanTile, type ThumbnailWidth, tileAspects } from "#contract/media.ts";
import { mediaError } from "../problems.ts";
import { sniff } from "../sniff/sniff.ts";
import { decodedBytes } from "./decoded-bytes.ts";
import { withStatedProfile } from "./png-colours.ts";

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
export const recipe = "webp-75-3";

export interface ResizeLimits {
  pixels: number;
  seconds: number;
}

/** What of a picture is wanted, and how large. */
export interface Extent {
  width: ThumbnailWidth;
  /** All of it, at most four times as high as it is wide; else the middle that a tile shows. */
  whole: boolean;
}

/** Begins work that takes so many bytes of memory once there is room for it. */
export type MakeRoom = <T>(bytes: number, work: () => Promise<T>) => Promise<T>;

/**
 * A WebP in sRGB of a picture or its middle, upright and never enlarged. Throws an `ApiError`, or what `makeRoom`
 * throws, which is asked once it is known how much memory the pixels take.
 */
export async function resize(
  picture: Uint8Array,
  extent: Extent,
  limits: ResizeLimits,
  makeRoom: MakeRoom = (_bytes, work) => work(),
): Promise<Uint8Array> {
  const stated = sniff(picture) === "image/png" ? withStatedProfile(picture) : picture;
  const image = sharp(stated, { limitInputPixels: limits.pixels, failOn: "error", sequentialRead: true });
  const facts = await image.metadata().catch(refused);
  return await makeRoom(decodedBytes(facts), () => make(image, facts, extent, limits).catch(refused));
}

async function make(
  image: Sharp,
  facts: Metadata,
  extent: Extent,
  limits: ResizeLimits,
): Promise<Uint8Array> {
  if (facts.depth === "ushort" && facts.hasProfile) {
    // Libvips takes 16 bits a channel no further than Display P3, and a file that says nothing counts as sRGB.
    image.withIccProfile("srgb", { attach: false });
  }
  return await image
    .autoOrient()
    .resize({ ...sizeOf(facts.autoOrient, extent), withoutEnlargement: true })
    .webp({ quality: 75, effort: 2 })
    .timeout({ seconds: limits.seconds })
    .toBuffer();
}

function refused(error: unknown): never {
  throw mediaError(/pixel limit|timeout/i.test(String(error)) ? "tooLargeForThumbnail" : "damaged");
}

/** The box to fill, which for a picture as long as a tile or shorter has its own shape. */
function sizeOf(upright: { width: number; height: number }, { width, whole }: Extent): ResizeOptions {
  if (whole || !isLongerThanTile(upright.width / upright.height)) {
    return { width, height: width * 4, fit: "inside" };
  }
  const wide = upright.width > upright.height;
  const shown = wide ? upright.height * tileAspects.widest : upright.width;
  const across = Math.min(width, Math.ceil(shown));
  const down = Math.round(across / (wide ? tileAspects.widest : tileAspects.narrowest));
  return { width: across, height: Math.max(1, down), fit: "cover" };
}
