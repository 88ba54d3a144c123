import { useEffect, useState } from "react";
import { createSightWatch } from "./unseen.ts";

/** Whether the video is heard only: this browser cannot show its picture. Mount it with a new element each time. */
export function useUnseen(video: HTMLVideoElement | null): boolean {
  const [unseen, setUnseen] = useState(false);
  useEffect(() => {
    if (!video) return;
    setUnseen(false);
    const watch = createSightWatch();
    const look = () => {
      // Without a picture there is nothing to lay out either.
      if (video.readyState > 0 && video.videoWidth === 0) return setUnseen(true);
      const expected = !video.paused && !video.seeking && document.visibilityState === "visible";
      const frames = video.getVideoPlaybackQuality?.().totalVideoFrames;
      setUnseen(watch({ time: video.currentTime, frames, expected }));
    };
    const events = ["loadeddata", "timeupdate"] as const;
    for (const event of events) video.addEventListener(event, look);
    return () => {
      for (const event of events) video.removeEventListener(event, look);
    };
  }, [video]);
  return unseen;
}
