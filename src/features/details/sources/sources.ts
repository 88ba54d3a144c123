import type { Asset } from "#contract/asset.ts";

/** One thing an asset was made from. */
export interface Source {
  label: string;
  /** Its sealed address. */
  url: string;
  /** "video" cannot be shown as a thumbnail: its still comes from the asset it is, where the library holds it. */
  media: "picture" | "video";
}

/** What an asset was made from, in the order in which it matters for making it again. */
export function sourcesOf(asset: Asset): Source[] {
  const references = asset.referenceImageUrls ?? [];
  const numbered = (i: number) => (references.length > 1 ? `Reference ${i + 1}` : "Reference image");
  const pictures = references.map((url, i): Source => ({ label: numbered(i), url, media: "picture" }));
  if (asset.kind === "image") return pictures;
  const { firstFrameImageUrl: first, extendVideoUrl: extended } = asset;
  return [
    ...(first ? [{ label: "First frame", url: first, media: "picture" as const }] : []),
    ...(extended ? [{ label: "Extended video", url: extended, media: "video" as const }] : []),
    ...pictures,
  ];
}
