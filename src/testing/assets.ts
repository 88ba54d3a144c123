import { chacha20 } from "@noble/ciphers/chacha.js";
import type { Asset, ImageAsset, VideoAsset } from "#contract/asset.ts";
import { sealedAddress } from "#contract/media.ts";
import { createSourceOf, withSources } from "#contract/take-away/source-of.ts";
import { createRandom, uuid } from "#shared/random.ts";

/** The newest date any builder gives, unless told otherwise; each seed is an hour older. */
const newest = Date.parse("2026-06-15T12:00:00.000Z");

const prompts = [
  "A red fox at dawn in a misty meadow, 85mm, soft backlight",
  "Minimal product shot of a ceramic cup on warm sandstone",
  "Ein Leuchtturm im Sturm, Ölgemälde, dramatisches Licht",
  "Neon city street in the rain, cinematic wide shot",
  "夜明けの霧の山、水彩画",
];
const models = ["seedream3.0", "flux-schnell", "nanobanana", "nanobanana-pro"];
const videoModels = ["veo3.1", "veo3.1_fast", "pixverse5.5"];
const sizes = [
  { aspectRatio: "16:9", width: 1920, height: 1080 },
  { aspectRatio: "9:16", width: 1080, height: 1920 },
  { aspectRatio: "1:1", width: 1024, height: 1024 },
  { aspectRatio: "4:3", width: 1152, height: 864 },
  { aspectRatio: "3:4", width: 864, height: 1152 },
];

/** A sealed address as the server would give it for `path` on the provider's CDN; its mac opens nothing. */
export function sealedUrl(path: string): string {
  const url = new TextEncoder().encode(`https://cdn.example/${path}`);
  const token = [...new Uint8Array(16), ...chacha20(new Uint8Array(32), new Uint8Array(12), url)];
  const encoded = btoa(String.fromCharCode(...token)).replaceAll("=", "");
  return sealedAddress(encoded.replaceAll("+", "-").replaceAll("/", "_"));
}

/** Reads the addresses of `sealedUrl`. */
export const testSourceOf = createSourceOf(["A".repeat(43)]);

/** An asset of these with the provider's own URLs. */
export const sourcedOf = (asset: Asset) => withSources(asset, testSourceOf);

/** A normalised image, whole and plausible; equal arguments give equal assets. Every asset of a list needs its own seed. */
export function buildImage(overrides: Partial<ImageAsset> = {}, seed = 0): ImageAsset {
  const random = createRandom(seed, 1);
  const id = overrides.id ?? uuid(random);
  return {
    kind: "image",
    id,
    prompt: random.pick(prompts),
    model: random.pick(models),
    ...random.pick(sizes),
    createdDate: new Date(newest - seed * 3_600_000).toISOString(),
    url: sealedUrl(`images/${id}.png`),
    ...overrides,
  };
}

/** A normalised video with all its stills; see `buildImage`. */
export function buildVideo(overrides: Partial<VideoAsset> = {}, seed = 0): VideoAsset {
  const random = createRandom(seed, 2);
  const created = new Date(newest - seed * 3_600_000).toISOString();
  const id = overrides.id ?? created.replaceAll(/\D/g, "") + random.hex(8);
  return {
    kind: "video",
    id,
    prompt: random.pick(prompts),
    model: random.pick(videoModels),
    ...random.pick(sizes),
    createdDate: created,
    duration: random.pick([5, 8]),
    url: sealedUrl(`videos/${id}.mp4`),
    previewImageUrl: sealedUrl(`videos/${id}-preview.jpg`),
    thumbnailImageUrl: sealedUrl(`videos/${id}-thumbnail.jpg`),
    lastFrameImageUrl: sealedUrl(`videos/${id}-last.png`),
    ...overrides,
  };
}

/** An image unless `overrides` say `kind: "video"`. */
export function buildAsset(overrides: Partial<ImageAsset> | Partial<VideoAsset> = {}, seed = 0): Asset {
  return overrides.kind === "video"
    ? buildVideo(overrides, seed)
    : buildImage(overrides as Partial<ImageAsset>, seed);
}

/** `count` assets, newest first, every fifth a video. */
export function buildAssets(count: number, seed = 0): Asset[] {
  return Array.from({ length: count }, (_, i) =>
    i % 5 === 4 ? buildVideo({}, seed + i) : buildImage({}, seed + i),
  );
}
