import { base, under } from "#shared/base.ts";

/** Widths of thumbnails in pixels, smallest first; the server makes no others. */
export const thumbnailWidths = [240, 480, 960] as const;
export type ThumbnailWidth = (typeof thumbnailWidths)[number];

/**
 * Width by height between which a tile shows a picture whole. Of a longer one a tile, and so its thumbnail, shows the
 * middle: a panorama of 80:1 would be a thread.
 */
export const tileAspects = { narrowest: 0.45, widest: 3 } as const;

/** Whether a tile shows only a part of a picture of this width by height. */
export const isLongerThanTile = (aspect: number): boolean =>
  aspect < tileAspects.narrowest || aspect > tileAspects.widest;

const original = "/media/original/";

/** A sealed address by its last part, which our server has made. */
export const sealedAddress = (token: string): string => original + token;

/** What follows `/media/original/` in a sealed address: a token, or in one of before a mac and a URL in the open. */
export const partsOfSealed = (sealedUrl: string): string[] => sealedUrl.slice(original.length).split("/");

/**
 * The thumbnail of a sealed picture address, of what a tile shows of it; with `whole`, of all of it, however long it
 * is. `sealedUrl` must address a raster image, not a video.
 */
export function thumbnailUrl(sealedUrl: string, width: ThumbnailWidth, whole = false): string {
  return under(`/media/thumb/${sealedUrl.slice(original.length)}?w=${width}${whole ? "&whole=1" : ""}`);
}

/** The original, to be shown; whatever saves it takes `name`, which the server completes as for a download. */
export function namedUrl(sealedUrl: string, name: string): string {
  return under(`${sealedUrl}/${encodeURIComponent(name)}`);
}

/** The sealed address that was given a name. */
export const sealedOf = (namedUrl: string): string =>
  namedUrl.slice(base().length, namedUrl.lastIndexOf("/"));

/**
 * The original as a download; the server completes `name` (without an extension) from the media's type. It gives more
 * than is shown: a picture of any size, and files of kinds that browsers do not show, as bytes of no type that nothing
 * opens by itself, under the extension that their first bytes tell, else `bin`. Where the original's own problem is
 * `downloadable`, this works. Words that a host sent instead of a file (a page, a message in XML or JSON) are no file.
 */
export function downloadUrl(sealedUrl: string, name: string): string {
  return under(`${sealedUrl}?name=${encodeURIComponent(name)}`);
}
