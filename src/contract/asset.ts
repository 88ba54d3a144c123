import type { Asset } from "./asset-schema.ts";

export type { Asset, ImageAsset, VideoAsset } from "./asset-schema.ts";

/** The two things Pictory AI Studio generates. Everything is keyed by (kind, id): ids alone may collide. */
export const kinds = ["image", "video"] as const;
export type Kind = (typeof kinds)[number];

export interface AssetKey {
  kind: Kind;
  id: string;
}

/** `image:3f2…`: one string for maps, React keys and lookups. */
export const keyOf = (asset: AssetKey): string => `${asset.kind}:${asset.id}`;

/** Whether the asset was made from a picture or a video: what `ref=1` and `has:reference` mean. */
export function hasReference(asset: Asset): boolean {
  if (asset.referenceImageUrls?.length) return true;
  return asset.kind === "video" && Boolean(asset.firstFrameImageUrl || asset.extendVideoUrl);
}

/** The sealed picture that stands for an asset: the image itself, or a video's still; undefined where it has none. */
export function stillOf(asset: Asset): string | undefined {
  if (asset.kind === "image") return asset.url;
  return asset.thumbnailImageUrl ?? asset.previewImageUrl ?? asset.lastFrameImageUrl;
}
