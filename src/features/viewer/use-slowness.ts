import { useEffect, useState } from "react";
import { arrivedOf, sizeOf } from "./file-facts.ts";

/** What is quicker needs no word, seconds. */
const patience = 4;

/**
 * Seconds since mounting, once a load takes long, and what is known of it by then; undefined before. `video` tells
 * how much of itself it has; a picture cannot.
 */
export function useSlowness(url: string, video: HTMLVideoElement | null) {
  const [seconds, setSeconds] = useState(0);
  const [arrived, setArrived] = useState<number>();
  const [bytes, setBytes] = useState<number | null>();
  const slow = seconds >= patience;

  useEffect(() => {
    const timer = setInterval(() => {
      setSeconds((s) => s + 1);
      setArrived(video ? arrivedOf(video) : undefined);
    }, 1000);
    return () => clearInterval(timer);
  }, [video]);

  useEffect(() => {
    if (!slow) return;
    const abort = new AbortController();
    sizeOf(url, abort.signal).then(setBytes, () => {});
    return () => abort.abort();
  }, [slow, url]);

  return slow ? { seconds, bytes, arrived } : undefined;
}
