import { useEffect, useEffectEvent, useRef, useState } from "react";
import { stored } from "#shared/stored-values.ts";
import { createFrameStepper, type FrameStepper } from "#ui/playback/frame-stepper.ts";
import { useStored } from "#ui/use-stored.ts";
import { type AbLoop, jumpOf, noLoop, withEnd, withStart } from "./ab-loop.ts";

/** The bits of a `<video>` that React may set; the rest is read from it. */
export interface Player {
  playing: boolean;
  /** Seconds. */
  time: number;
  duration: number;
  rate: number;
  muted: boolean;
  loop: boolean;
  ab: AbLoop;
  toggle: () => void;
  seek: (time: number) => void;
  stepFrame: (delta: 1 | -1) => void;
  setRate: (rate: number) => void;
  setMuted: (muted: boolean) => void;
  setLoop: (loop: boolean) => void;
  /** Begins the A-B loop here, ends it here, forgets it. */
  setA: () => void;
  setB: () => void;
  clearAb: () => void;
}

/** Plays a video element and follows it. `expected` is the duration until the video has told its own. */
export function usePlayer(video: HTMLVideoElement | null, expected: number): Player {
  const [playing, setPlaying] = useState(false);
  const [time, setTime] = useState(0);
  const [duration, setDuration] = useState(expected);
  const [rate, setRate] = useStored(stored.rate);
  const [muted, setMuted] = useStored(stored.muted);
  const [loop, setLoop] = useStored(stored.loop);
  const [ab, setAb] = useState(noLoop);

  const follow = useEffectEvent(() => {
    if (!video) return;
    const jump = video.paused ? undefined : jumpOf(ab, video.currentTime);
    if (jump !== undefined) video.currentTime = jump;
    setTime(video.currentTime);
    setPlaying(!video.paused);
    if (Number.isFinite(video.duration)) setDuration(video.duration);
  });

  const stepper = useRef<FrameStepper>(undefined);
  useEffect(() => {
    if (!video) return;
    stepper.current = createFrameStepper(video, async (signal) =>
      // Only some browsers need it, and only from the first step on.
      (await import("#ui/playback/read-frame.ts")).readFrame(video.currentSrc, signal),
    );
    return () => stepper.current?.stop();
  }, [video]);

  useEffect(() => {
    if (!video) return;
    const listener = () => follow();
    const events = ["play", "pause", "seeked", "timeupdate", "loadedmetadata", "ended"] as const;
    for (const event of events) video.addEventListener(event, listener);
    return () => {
      for (const event of events) video.removeEventListener(event, listener);
    };
  }, [video]);

  // "timeupdate" comes four times a second: too coarse for a scrub bar, and for the end of an A-B loop.
  useEffect(() => {
    if (!playing) return;
    let request = requestAnimationFrame(function tick() {
      follow();
      request = requestAnimationFrame(tick);
    });
    return () => cancelAnimationFrame(request);
  }, [playing]);

  useEffect(() => {
    if (!video) return;
    video.playbackRate = rate;
    video.muted = muted;
    // A video that loops as a whole never ends, so an A-B loop without an end is not cut short by this.
    video.loop = loop;
  }, [video, rate, muted, loop]);

  const seek = (to: number) => {
    if (!video) return;
    stepper.current?.moved();
    video.currentTime = Math.min(Math.max(to, 0), duration);
    setTime(video.currentTime);
  };
  return {
    playing,
    time,
    duration,
    rate,
    muted,
    loop,
    ab,
    toggle: () => {
      if (!video) return;
      // Refused without a gesture, or when the next item takes the stage first: it then stays paused.
      if (video.paused) video.play().catch(() => {});
      else video.pause();
    },
    seek,
    stepFrame: (delta) => {
      video?.pause();
      stepper.current?.step(delta);
    },
    setRate,
    setMuted,
    setLoop,
    setA: () => setAb(withStart(ab, time)),
    setB: () => setAb(withEnd(ab, time)),
    clearAb: () => setAb(noLoop),
  };
}
