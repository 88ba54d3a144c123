import * as z from "zod/mini";

/**
 * A sealed media address, `/media/original/<seal>/<base64url of the provider's URL>`: the only form in which a
 * media URL reaches the browser. `media.ts` derives the thumbnail from it and reads the provider's URL back.
 */
const sealed = z.string().check(z.startsWith("/media/original/"));

const common = {
  id: z.string().check(z.minLength(1)),
  /** Plain text as sent, up to 5,000 characters; may hold markup or bidi controls: always render as text. */
  prompt: z.string(),
  model: z.string(),
  /** The stated ratio, a free string ("16:9"). May contradict width and height: lay out by those, filter by this. */
  aspectRatio: z.string(),
  /** ISO 8601 in UTC with milliseconds. */
  createdDate: z.string(),
  /** Pixels, positive integers. */
  width: z.number(),
  height: z.number(),
  /** The full-size original: a PNG of 1-4 MB or an MP4. A grid never loads it. */
  url: sealed,
  style: z.optional(z.string()),
  /** What the asset was made from, any address on the web, possibly dead. Absent when there are none. */
  referenceImageUrls: z.optional(z.array(sealed)),
  /** Names of the provider's fields that were left out because they were unusable ("referenceImageUrl"). */
  omitted: z.optional(z.array(z.string())),
};

const imageSchema = z.object({ kind: z.literal("image"), ...common });

const videoSchema = z.object({
  kind: z.literal("video"),
  ...common,
  /** Seconds (the provider says "8s"). */
  duration: z.optional(z.number()),
  previewImageUrl: z.optional(sealed),
  thumbnailImageUrl: z.optional(sealed),
  lastFrameImageUrl: z.optional(sealed),
  firstFrameImageUrl: z.optional(sealed),
  /** The video that this one continues. */
  extendVideoUrl: z.optional(sealed),
});

export const assetSchema = z.discriminatedUnion("kind", [imageSchema, videoSchema]);

export type ImageAsset = z.infer<typeof imageSchema>;
export type VideoAsset = z.infer<typeof videoSchema>;
export type Asset = z.infer<typeof assetSchema>;
