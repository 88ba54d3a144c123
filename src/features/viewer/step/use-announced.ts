import { useEffect, useEffectEvent } from "react";
import { keyOf } from "#contract/asset.ts";
import { assetName } from "#contract/asset-name.ts";
import { formatCount } from "#shared/format.ts";
import { announce } from "#ui/keyboard/announce.ts";
import type { ListedItem } from "./listed-item.ts";

/** What a screen reader is told of an item on the stage: "Image 3 of 1,240: a red fox at dawn". */
export function spoken({ asset, position: { index, total } }: ListedItem): string {
  const what = asset.kind === "image" ? "Image" : "Video";
  const item = index < 0 ? what : `${what} ${formatCount(index + 1)} of ${formatCount(total)}`;
  return asset.prompt.trim() ? `${item}: ${assetName(asset)}` : `${item}, without a prompt`;
}

/** Says which item the stage has come to rest on; what is only passed by under a held key is not read out. */
export function useAnnounced(item: ListedItem, settled: boolean): void {
  const key = keyOf(item.asset);
  const say = useEffectEvent(() => announce(spoken(item)));
  useEffect(() => {
    if (settled && key) say();
  }, [settled, key]);
}
