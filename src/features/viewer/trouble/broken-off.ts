/** How the load of a video broke off, as far as the element tells. */
export interface Broken {
  /** How much of the file was there, from 0 to 1. */
  at: number;
  /** Whether the bytes stopped coming, and what came was fine. */
  interrupted: boolean;
}

/** What is read of a `<video>` that has failed. */
export type FailedVideo = Pick<HTMLVideoElement, "error" | "currentTime" | "duration" | "buffered">;

/** `MediaError.MEDIA_ERR_NETWORK`. */
const network = 2;

export function brokenOff({ error, currentTime, duration, buffered }: FailedVideo): Broken {
  const last = buffered.length > 0 ? buffered.end(buffered.length - 1) : 0;
  const at = duration > 0 && Number.isFinite(duration) ? Math.max(currentTime, last) / duration : 0;
  return { at: Math.min(at, 1), interrupted: error?.code === network };
}
