import { isLongerThanTile, type ThumbnailWidth, thumbnailUrl } from "#contract/media.ts";
import { releaseMedia } from "#shared/release-media.ts";

/** Fetches and decodes a picture into the browser's cache, where an `<img>` of the same address finds it ready. */
export async function loadPicture(url: string, signal: AbortSignal): Promise<HTMLImageElement> {
  const image = new Image();
  signal.addEventListener("abort", () => releaseMedia(image), { once: true });
  image.src = url;
  await image.decode();
  return image;
}

/**
 * The small picture that stands in for a large one: of the width the sheet most likely has in the cache already, and
 * whole, where the sheet shows but the middle of a long one.
 */
export function standInUrl(sealedUrl: string, stated: { width: number; height: number }): string {
  const width: ThumbnailWidth = devicePixelRatio > 1 ? 960 : 480;
  return thumbnailUrl(sealedUrl, width, isLongerThanTile(stated.width / stated.height));
}
