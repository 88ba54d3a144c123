import { useEffect, useState } from "react";
import { arrivedOf, sizeOf } from "./file-facts.ts";

/** What is quicker needs no word, seconds. */
const patience = 4;

/**
 * Seconds since mounting, once a load takes long, and what is known of it by then; undefined before. A video tells
 * how it is doing itself; for a picture (`video` null) its size is asked for beside the load.
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
    if (!video) return;
    const answered = () => setBytes(null);
    if (video.readyState > 0) answered();
    video.addEventListener("progress", answered);
    return () => video.removeEventListener("progress", answered);
  }, [video]);

  useEffect(() => {
    // A host that is slow already is not asked for the same video twice at once.
    if (!slow || video) return;
    const abort = new AbortController();
    sizeOf(url, abort.signal).then(setBytes, () => {});
    return () => abort.abort();
  }, [slow, url, video]);

  return slow ? { seconds, bytes, arrived } : undefined;
}
