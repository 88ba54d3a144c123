import { useEffect, useEffectEvent, useState } from "react";
import { stored } from "#shared/stored-values.ts";
import { useStored } from "#ui/use-stored.ts";

export interface Slideshow {
  playing: boolean;
  seconds: number;
  setSeconds: (seconds: number) => void;
  toggle: () => void;
  stop: () => void;
}

interface Slide {
  /** Changes with the item. */
  key: string;
  /** Whether the item is to be seen yet: time counts from then. */
  ready: boolean;
  /** Seconds it lasts by itself, for a video. */
  length: number;
  /** Undefined at the list's end, where the show ends. */
  onNext: (() => void) | undefined;
}

/** Steps on by itself. Slides are cut, never moved, so it is fine for people who asked for less motion. */
export function useSlideshow({ key, ready, length, onNext }: Slide): Slideshow {
  const [playing, setPlaying] = useState(false);
  const [seconds, setSeconds] = useStored(stored.slideSeconds);
  const next = useEffectEvent(() => {
    if (onNext) onNext();
    else setPlaying(false);
  });
  const dwell = Math.max(seconds, length) * 1000;

  useEffect(() => {
    if (!playing || !ready || !key) return;
    const timer = setTimeout(() => next(), dwell);
    return () => clearTimeout(timer);
  }, [playing, ready, key, dwell]);

  return {
    playing,
    seconds,
    setSeconds,
    toggle: () => setPlaying(!playing),
    stop: () => setPlaying(false),
  };
}
