import { array, either, type Infer, literal, number, object, optional, string } from "#shared/schema.ts";

/**
 * A sealed media address, `/media/original/<seal>/<base64url of the provider's URL>`: the only form in which a
 * media URL reaches the browser. `media.ts` derives the thumbnail from it and reads the provider's URL back.
 */
const sealed = string({ startsWith: "/media/original/" });

const common = {
  id: string({ minLength: 1 }),
  /** Plain text as sent, up to 5,000 characters; may hold markup or bidi controls: always render as text. */
  prompt: string(),
  model: string(),
  /** The stated ratio, a free string ("16:9"). May contradict width and height: lay out by those, filter by this. */
  aspectRatio: string(),
  /** ISO 8601 in UTC with milliseconds. */
  createdDate: string(),
  /** Pixels, positive integers. */
  width: number,
  height: number,
  /** The full-size original: a PNG of 1-4 MB or an MP4. A grid never loads it. */
  url: sealed,
  style: optional(string()),
  /** What the asset was made from, any address on the web, possibly dead. Absent when there are none. */
  referenceImageUrls: optional(array(sealed)),
  /** Names of the provider's fields that were left out because they were unusable ("referenceImageUrl"). */
  omitted: optional(array(string())),
};

const imageSchema = object({ kind: literal("image"), ...common });

const videoSchema = object({
  kind: literal("video"),
  ...common,
  /** Seconds (the provider says "8s"). */
  duration: optional(number),
  previewImageUrl: optional(sealed),
  thumbnailImageUrl: optional(sealed),
  lastFrameImageUrl: optional(sealed),
  firstFrameImageUrl: optional(sealed),
  /** The video that this one continues. */
  extendVideoUrl: optional(sealed),
});

export const assetSchema = either(imageSchema, videoSchema);

export type ImageAsset = Infer<typeof imageSchema>;
export type VideoAsset = Infer<typeof videoSchema>;
export type Asset = Infer<typeof assetSchema>;
