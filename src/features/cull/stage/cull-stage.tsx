import { type PointerEvent, useEffect, useRef, useState } from "react";
import { type Asset, keyOf, stillOf } from "#contract/asset.ts";
import { assetName } from "#contract/asset-name.ts";
import { originalUrl } from "#contract/file-name.ts";
import { thumbnailUrl } from "#contract/media.ts";
import { Picture } from "#ui/pictures/picture.tsx";
import { CullVideo } from "./cull-video.tsx";

/** Milliseconds that a person rests on an attempt before its original is asked for. */
const resting = 120;
/** How far a finger travels before it has swiped, CSS pixels. */
const swipe = 48;

interface CullStageProps {
  asset: Asset;
  /** A swipe to the next (1) or the previous (-1). */
  onStep: (delta: 1 | -1) => void;
}

/** One attempt as large as there is room: its thumbnail at once, the original over it. */
export function CullStage({ asset, onStep }: CullStageProps) {
  const still = stillOf(asset);
  const rests = useRests(keyOf(asset));
  const down = useRef<{ id: number; x: number } | null>(null);
  const onPointerUp = ({ pointerId, clientX }: PointerEvent) => {
    const begun = down.current;
    down.current = null;
    if (begun?.id !== pointerId) return;
    const far = clientX - begun.x;
    if (Math.abs(far) >= swipe) onStep(far < 0 ? 1 : -1);
  };
  return (
    <div
      onPointerDown={({ pointerId, pointerType, clientX, isPrimary }) => {
        // A second finger is no swipe.
        down.current = pointerType === "touch" && isPrimary ? { id: pointerId, x: clientX } : null;
      }}
      onPointerUp={onPointerUp}
      onPointerCancel={() => {
        down.current = null;
      }}
      className="relative min-h-0 flex-1 touch-pan-y overflow-hidden"
    >
      {still && (
        <Picture
          src={thumbnailUrl(still, 960, true)}
          alt={assetName(asset)}
          draggable={false}
          className="absolute inset-0 size-full select-none object-contain data-shown:bg-transparent"
        />
      )}
      {rests && asset.kind === "image" && (
        <Picture
          src={originalUrl(asset)}
          alt=""
          draggable={false}
          className="absolute inset-0 size-full select-none object-contain data-shown:bg-transparent"
        />
      )}
      {rests && asset.kind === "video" && <CullVideo key={keyOf(asset)} asset={asset} />}
    </div>
  );
}

/** Whether a person has rested on something for a moment; what is passed by under a held key is not fetched. */
function useRests(key: string): boolean {
  const [rested, setRested] = useState<string>();
  useEffect(() => {
    const timer = setTimeout(() => setRested(key), resting);
    return () => clearTimeout(timer);
  }, [key]);
  return rested === key;
}
