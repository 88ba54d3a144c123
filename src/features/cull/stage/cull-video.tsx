import { useLayoutEffect, useRef } from "react";
import type { VideoAsset } from "#contract/asset.ts";
import { originalUrl } from "#contract/file-name.ts";
import { releaseMedia } from "#shared/release-media.ts";
import { useKeys } from "#ui/keyboard/use-keys.ts";
import { useReducedMotion } from "#ui/use-media-query.ts";

/** A video plays at once, without sound, over and over; a click or Space stops it. */
export function CullVideo({ asset }: { asset: VideoAsset }) {
  const ref = useRef<HTMLVideoElement>(null);
  const still = useReducedMotion();
  const src = originalUrl(asset);
  useLayoutEffect(() => {
    const video = ref.current;
    if (!video) return;
    video.src = src;
    return () => releaseMedia(video);
  }, [src]);
  const toggle = () => {
    const video = ref.current;
    // Where it cannot be played its still stands below it.
    if (video?.paused) void video.play().catch(() => {});
    else video?.pause();
  };
  useKeys("cullVideo", { Space: toggle });
  return (
    <video
      ref={ref}
      muted
      loop
      playsInline
      autoPlay={!still}
      onClick={toggle}
      aria-label="Video"
      className="absolute inset-0 size-full object-contain"
    />
  );
}
