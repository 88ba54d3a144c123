import { useEffect, useEffectEvent, useState } from "react";
import type { ImageAsset } from "#contract/asset.ts";
import { assetName } from "#contract/asset-name.ts";
import { originalUrl } from "#contract/file-name.ts";
import { sealedOf } from "#contract/media.ts";
import { useRenewLink } from "#library/records/renewal.ts";
import { Picture } from "#ui/pictures/picture.tsx";
import type { MediumProps } from "./medium.tsx";
import { StandIn } from "./stand-in.tsx";

/** An image: its thumbnail at once, the original over it. A link that is refused is looked for anew, once. */
export function ImageMedium({ item, asset, onSize, onLost }: MediumProps & { asset: ImageAsset }) {
  const url = originalUrl(asset);
  const [shown, setShown] = useState<string>();
  const renew = useRenewLink();
  // The newer link comes with the record, and a picture of another address begins anew.
  const lose = () => void renew(asset, sealedOf(url)).then((renewed) => renewed || onLost(item, true));
  return (
    <>
      {/* It would be seen through a transparent original. */}
      {shown !== url && <StandIn still={asset.url} stated={asset} alt={assetName(asset)} />}
      <Picture
        src={url}
        alt={shown === url ? assetName(asset) : ""}
        draggable={false}
        instead={<Lose onMount={lose} />}
        onShow={({ naturalWidth: width, naturalHeight: height }) => {
          setShown(url);
          onLost(item, false);
          if (width > 0) onSize(item, { width, height });
        }}
        className={`absolute inset-0 size-full select-none ${shown === url ? "" : "opacity-0"}`}
      />
    </>
  );
}

/** In place of a picture that could not be had: says so once. */
function Lose({ onMount }: { onMount: () => void }) {
  const tell = useEffectEvent(onMount);
  useEffect(() => tell(), []);
  return null;
}
