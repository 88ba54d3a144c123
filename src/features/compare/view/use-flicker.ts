import { useEffect, useState } from "react";
import { useKeys } from "#ui/keyboard/use-keys.ts";
import { useReducedMotion } from "#ui/use-media-query.ts";

/**
 * Whether the second of two is seen in a flicker, which swaps so many times a second and by hand; 0 is no flicker. Where
 * less motion is asked for it is `still`, and swaps by hand alone.
 */
export function useFlicker(swaps: number) {
  const [second, setSecond] = useState(false);
  const still = useReducedMotion();
  useEffect(() => {
    if (swaps === 0 || still) return;
    const timer = setInterval(() => setSecond((now) => !now), 1000 / swaps);
    return () => clearInterval(timer);
  }, [swaps, still]);
  const swap = () => setSecond((now) => !now);
  useKeys("compare", { s: swaps > 0 ? swap : undefined });
  return { second, still, swap };
}
