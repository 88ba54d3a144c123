/** Widths of thumbnails in pixels, smallest first; the server makes no others. */
export const thumbnailWidths = [240, 480, 960] as const;
export type ThumbnailWidth = (typeof thumbnailWidths)[number];

const original = "/media/original/";

/** The thumbnail of a sealed picture address. `sealedUrl` must address a raster image, not an MP4. */
export function thumbnailUrl(sealedUrl: string, width: ThumbnailWidth): string {
  return `/media/thumb/${sealedUrl.slice(original.length)}?w=${width}`;
}

/** The original as a download; the server completes `name` (without an extension) from the media's type. */
export function downloadUrl(sealedUrl: string, name: string): string {
  return `${sealedUrl}?name=${encodeURIComponent(name)}`;
}

/** The provider's own URL inside a sealed address, for copying requests; the browser never requests it. */
export function sourceUrl(sealedUrl: string): string {
  const encoded = sealedUrl.slice(sealedUrl.lastIndexOf("/") + 1);
  const bytes = Uint8Array.from(atob(encoded.replaceAll("-", "+").replaceAll("_", "/")), (c) =>
    c.charCodeAt(0),
  );
  return new TextDecoder().decode(bytes);
}

/** The path after `/media/original/` or `/media/thumb/`: the seal's own part of a sealed address. */
export function sealedPath(seal: string, sourceUrl: string): string {
  const binary = String.fromCharCode(...new TextEncoder().encode(sourceUrl));
  const encoded = btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
  return `${original}${seal}/${encoded}`;
}
