import { useEffect } from "react";
import type { Row } from "#catalog/index.ts";
import { stillOf } from "#contract/asset.ts";
import { originalUrl } from "#contract/file-name.ts";
import { thumbnailUrl } from "#contract/media.ts";
import { useRecords } from "#library/records/records.ts";
import { releaseMedia } from "#shared/release-media.ts";

/** Attempts whose pictures are fetched ahead: large thumbnails of some, the original of the next. */
const ahead = 4;
/** Milliseconds that a person rests before that begins. */
const resting = 200;

/** Has the next pictures at hand before a person gets there. */
export function useAhead(rows: readonly Row[], at: number): void {
  const next = useRecords(rows.slice(at + 1, at + 1 + ahead));
  const [first] = next;
  const urls = [
    ...next.flatMap((asset) => {
      const still = stillOf(asset);
      return still ? [thumbnailUrl(still, 960, true)] : [];
    }),
    ...(first?.kind === "image" ? [originalUrl(first)] : []),
  ].join("\n");
  useEffect(() => {
    const images: HTMLImageElement[] = [];
    const timer = setTimeout(() => {
      for (const url of urls.split("\n").filter(Boolean)) {
        const image = new Image();
        image.src = url;
        images.push(image);
      }
    }, resting);
    return () => {
      clearTimeout(timer);
      for (const image of images) releaseMedia(image);
    };
  }, [urls]);
}
