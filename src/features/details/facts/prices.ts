import type { Asset } from "#contract/asset.ts";

/** When the table below was last compared with the provider's price list; prices drift without notice. */
export const pricedOn = "2026-11-21";

/** Credits an image. */
const images = new Map([
  ["seedream3.0", 2],
  ["flux-schnell", 0.6],
  ["nanobanana", 4],
  ["nanobanana-pro", 14],
]);

/** Credits a second of video. */
const videos = new Map([
  ["veo3.1", 20],
  ["veo3.1_fast", 10],
  ["pixverse5.5", 1.6],
]);

/** What making the asset again would cost in credits; undefined for a model or a duration we do not know. */
export function estimateCredits(asset: Asset): number | undefined {
  if (asset.kind === "image") return images.get(asset.model);
  const rate = videos.get(asset.model);
  if (rate === undefined || asset.duration === undefined) return undefined;
  return Math.round(rate * asset.duration * 10) / 10;
}
