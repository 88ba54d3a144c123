import { useLayoutEffect, useState } from "react";
import { releaseMedia } from "#shared/release-media.ts";
import { type Broken, brokenOff } from "../trouble/broken-off.ts";

/** Where a new attempt goes on. */
interface Standing {
  /** Seconds. */
  time: number;
  playing: boolean;
}

interface Load {
  url: string;
  attempt: number;
  state: "loading" | "ready" | "failed";
  from: Standing;
  /** How it failed. */
  broken?: Broken;
}

const beginning: Standing = { time: 0, playing: false };

/**
 * Loads a video into its element, which is to be a new one with each attempt, and lets go of it when the element goes.
 * A new attempt goes on where the last one stood. `newest` is the address as the library has it now: one that plays
 * is not disturbed by it, one that failed begins anew with it.
 */
export function useVideoLoad(video: HTMLVideoElement | null, newest: string) {
  const [load, setLoad] = useState<Load>({ url: newest, attempt: 0, state: "loading", from: beginning });
  const { url, state, from } = load;

  useLayoutEffect(() => {
    if (!video) return;
    video.src = url;
    return () => releaseMedia(video);
  }, [video, url]);

  const again = ({ attempt }: Load, from: Standing): Load => ({
    url: newest,
    attempt: attempt + 1,
    state: "loading",
    from,
  });
  if (state === "failed" && url !== newest) setLoad(again(load, from));

  return {
    ...load,
    handlers: {
      // Before its first frame is asked for, so that not the beginning is loaded first.
      onLoadedMetadata: ({ currentTarget: loaded }: { currentTarget: HTMLVideoElement }) => {
        if (from.time > 0) loaded.currentTime = from.time;
      },
      onLoadedData: ({ currentTarget: loaded }: { currentTarget: HTMLVideoElement }) => {
        setLoad({ ...load, state: "ready" });
        if (from.playing) loaded.play().catch(() => {});
      },
      onError: ({ currentTarget: failed }: { currentTarget: HTMLVideoElement }) =>
        setLoad({
          ...load,
          state: "failed",
          from: state === "ready" ? standingOf(failed) : from,
          broken: brokenOff(failed),
        }),
    },
    retry: () => setLoad(again(load, state === "ready" && video ? standingOf(video) : from)),
  };
}

const standingOf = (video: HTMLVideoElement): Standing => ({
  time: video.currentTime,
  playing: !video.paused,
});
