import type { Asset } from "#contract/asset.ts";
import { fileName } from "#contract/file-name.ts";
import { downloadUrl } from "#contract/media.ts";
import { whyNoOriginals } from "#library/sync/server-away.ts";
import { showToast } from "#ui/layers/toast.tsx";

/** Starts the download of an asset's original under a telling name, or says why it cannot. */
export async function saveOriginal(asset: Asset): Promise<void> {
  const obstacle = await whyNoOriginals();
  if (obstacle) return showToast({ message: obstacle });
  const link = document.createElement("a");
  link.href = downloadUrl(asset.url, fileName(asset));
  link.download = "";
  link.click();
}
