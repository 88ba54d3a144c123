import { keyOf } from "#contract/asset.ts";
import type { Size } from "#ui/zoom/zoom.ts";
import type { Conductor } from "../../sync/conductor.ts";
import type { Item } from "../../use-compared.ts";
import { ImageMedium } from "./image-medium.tsx";
import { VideoMedium } from "./video-medium.tsx";

export interface MediumProps {
  item: Item;
  index: number;
  conductor: Conductor;
  onSize: (item: Item, size: Size) => void;
  /** The original cannot be shown; false once it can. */
  onLost: (item: Item, lost: boolean) => void;
}

/** What is compared itself, over the small picture that stands in for it. Fills its parent. */
export function Medium(props: MediumProps) {
  const { asset } = props.item;
  if (!asset) return null;
  return asset.kind === "image" ? (
    <ImageMedium key={keyOf(asset)} {...props} asset={asset} />
  ) : (
    <VideoMedium key={keyOf(asset)} {...props} asset={asset} />
  );
}
