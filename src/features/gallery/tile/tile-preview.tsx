import { useEffect, useRef, useState } from "react";
import { stored } from "#shared/stored-values.ts";
import { useReducedMotion } from "#ui/use-media-query.ts";
import { useStored } from "#ui/use-stored.ts";
import { playPreview } from "./preview-player.ts";
import { whileSeen } from "./while-seen.ts";

/** A pointer that only passes by starts nothing. Milliseconds. */
const rest = 140;

/** The moving picture over a video's still, while the pointer is on it, where motion is welcome and the person has not said no. */
export function TilePreview({ url }: { url: string }) {
  const [wanted] = useStored(stored.previews);
  const calm = useReducedMotion() || !wanted;
  const ref = useRef<HTMLVideoElement>(null);
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const video = ref.current;
    if (calm || !video) return;
    return whileSeen(video, () => {
      let stop = () => {};
      const timer = setTimeout(() => {
        stop = playPreview(video, url);
      }, rest);
      return () => {
        clearTimeout(timer);
        stop();
      };
    });
  }, [url, calm]);
  if (calm) return null;
  return (
    <video
      ref={ref}
      muted
      loop
      playsInline
      disablePictureInPicture
      tabIndex={-1}
      aria-hidden="true"
      onPlaying={() => setShown(true)}
      onEmptied={() => setShown(false)}
      className={`pointer-events-none absolute inset-0 size-full object-cover transition-opacity ${shown ? "" : "opacity-0"}`}
    />
  );
}
