import { useEffect, useRef, useState } from "react";
import { useReducedMotion } from "#ui/use-media-query.ts";
import { playPreview } from "./preview-player.ts";
import { whileSeen } from "./while-seen.ts";

/** A pointer that only passes by starts nothing. Milliseconds. */
const rest = 140;

/** The moving picture over a video's still, while the pointer is on it and motion is welcome. */
export function TilePreview({ url }: { url: string }) {
  const calm = useReducedMotion();
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
