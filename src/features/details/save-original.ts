import type { Asset } from "#contract/asset.ts";
import { fileName } from "#contract/file-name.ts";
import { downloadUrl } from "#contract/media.ts";

/** Starts the download of an asset's original under a telling name. */
export function saveOriginal(asset: Asset): void {
  const link = document.createElement("a");
  link.href = downloadUrl(asset.url, fileName(asset));
  link.download = "";
  link.click();
}
