import type { VideoAsset } from "#contract/asset.ts";
import { fileName } from "#contract/file-name.ts";
import { downloadUrl } from "#contract/media.ts";

/**
 * Makes a video that is dragged out of the page arrive as its file, under the name of its download, where the browser
 * can fetch one (Chromium), else as a link. Pictures need none of this: what is dragged is what was loaded.
 */
export function dragVideo(data: DataTransfer, asset: VideoAsset, url: string): void {
  const name = fileName(asset);
  const here = (path: string) => new URL(path, location.origin).href;
  data.setData("DownloadURL", `video/mp4:${name}.mp4:${here(downloadUrl(asset.url, name))}`);
  data.setData("text/uri-list", here(url));
  data.setData("text/plain", here(url));
  data.effectAllowed = "copy";
}
