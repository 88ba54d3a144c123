import * as v from "valibot";

/**
 * A sealed media address, `/media/original/<token>`: the only form in which a media URL reaches the browser. `media.ts` derives
 * the thumbnail from it, and `source-of.ts` reads the provider's URL back.
 */
const sealed = v.pipe(v.string(), v.startsWith("/media/original/"));

const number = v.pipe(v.number(), v.finite());

const common = {
  id: v.pipe(v.string(), v.minLength(1)),
  /** Plain text as sent, up to 5,000 characters; may hold markup or bidi controls: always render as text. */
  prompt: v.string(),
  model: v.string(),
  /** The stated ratio, a free string ("16:9"). May contradict width and height: lay out by those, filter by this. */
  aspectRatio: v.string(),
  /** ISO 8601 in UTC with milliseconds. */
  createdDate: v.string(),
  /** Pixels, positive integers, as stated: the file may have others. */
  width: number,
  height: number,
  /** The provider stated no size that can be used: width and height are the stated ratio's, or a square's. */
  sizeUnstated: v.optional(v.literal(true)),
  /** The full-size original: a PNG of 1-4 MB or an MP4. A grid never loads it. */
  url: sealed,
  style: v.optional(v.string()),
  /** What the asset was made from, any address on the web, possibly dead. Absent when there are none. */
  referenceImageUrls: v.optional(v.array(sealed)),
  /** Names of the provider's fields that were left out because they were unusable ("referenceImageUrl"). */
  omitted: v.optional(v.array(v.string())),
};

const imageSchema = v.object({ kind: v.literal("image"), ...common });

const videoSchema = v.object({
  kind: v.literal("video"),
  ...common,
  /** Seconds (the provider says "8s"). */
  duration: v.optional(number),
  previewImageUrl: v.optional(sealed),
  thumbnailImageUrl: v.optional(sealed),
  lastFrameImageUrl: v.optional(sealed),
  firstFrameImageUrl: v.optional(sealed),
  /** The video that this one continues. */
  extendVideoUrl: v.optional(sealed),
});

export const assetSchema = v.variant("kind", [imageSchema, videoSchema]);

export type ImageAsset = v.InferOutput<typeof imageSchema>;
export type VideoAsset = v.InferOutput<typeof videoSchema>;
export type Asset = v.InferOutput<typeof assetSchema>;
