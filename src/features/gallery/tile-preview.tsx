import { useEffect, useRef, useState } from "react";
import { useReducedMotion } from "#ui/use-media-query.ts";
import { playPreview } from "./preview-player.ts";

/** A pointer that only passes by starts nothing. Milliseconds. */
const rest = 140;

/** The moving picture over a video's still, while the pointer is on it and motion is welcome. */
export function TilePreview({ url }: { url: string }) {
  const calm = useReducedMotion();
  const ref = useRef<HTMLVideoElement>(null);
  const [shown, setShown] = useState(false);
  useEffect(() => {
    if (calm) return;
    let stop = () => {};
    const timer = setTimeout(() => {
      if (ref.current) stop = playPreview(ref.current, url);
    }, rest);
    return () => {
      clearTimeout(timer);
      stop();
    };
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
      className={`pointer-events-none absolute inset-0 size-full object-cover transition-opacity ${shown ? "" : "opacity-0"}`}
    />
  );
}
