import type { ImageAsset, VideoAsset } from "#contract/asset.ts";
import type { Sourced } from "#contract/take-away/sourced.ts";

/** The body that would make the asset again, as the provider's API takes it, with the provider's own URLs. */
export type RequestBody = Record<string, string | string[]>;

const path = { image: "/v1/aistudio/images", video: "/v1/aistudio/videos" } as const;

function imageBody(asset: ImageAsset): RequestBody {
  const [reference] = asset.referenceImageUrls ?? [];
  return {
    ...(asset.style && { style: asset.style }),
    ...(reference && { referenceImageUrl: reference }),
  };
}

/** The API takes one source at most; a first frame says most about the result, then the video that was continued. */
function videoSource(asset: VideoAsset): RequestBody {
  if (asset.firstFrameImageUrl) return { firstFrameImageUrl: asset.firstFrameImageUrl };
  if (asset.extendVideoUrl) return { extendVideoUrl: asset.extendVideoUrl };
  const references = asset.referenceImageUrls?.slice(0, 3) ?? [];
  return references.length > 0 ? { referenceImageUrls: references } : {};
}

function videoBody(asset: VideoAsset): RequestBody {
  return {
    ...(asset.duration !== undefined && { duration: `${asset.duration}s` }),
    ...videoSource(asset),
  };
}

export function requestBody(asset: Sourced): RequestBody {
  const { prompt, model, aspectRatio } = asset;
  return { prompt, model, aspectRatio, ...(asset.kind === "image" ? imageBody(asset) : videoBody(asset)) };
}

/**
 * Bidi controls are written as \u escapes: the JSON means the same, and what a person pastes into a terminal or an
 * editor reads in the order in which it runs.
 */
const showControls = (json: string): string =>
  json.replaceAll(
    /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );

/** The request's body as indented JSON. */
export function requestJson(asset: Sourced): string {
  return showControls(JSON.stringify(requestBody(asset), null, 2));
}

/** The bodies of several as one indented JSON array. */
export function requestsJson(assets: readonly Sourced[]): string {
  return showControls(JSON.stringify(assets.map(requestBody), null, 2));
}

/** Within single quotes a POSIX shell reads everything literally but the quote itself. */
const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

/** The request as a shell command. The key is read from `$PICTORY_API_KEY` when it runs and is never part of it. */
export function requestCurl(asset: Sourced, apiUrl: string): string {
  const url = apiUrl.replace(/\/+$/, "") + path[asset.kind];
  return [
    `curl -X POST ${quoted(url)}`,
    `-H "Authorization: $PICTORY_API_KEY"`,
    `-H 'Content-Type: application/json'`,
    `--data-raw ${quoted(requestJson(asset))}`,
  ].join(" \\\n  ");
}
