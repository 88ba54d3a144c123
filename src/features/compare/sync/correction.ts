/** How a video that runs stands to the clock. */
interface Standing {
  /** Seconds by which it is ahead of where it should be; negative: behind. */
  error: number;
  /** Seconds that one of its frames is shown. */
  frame: number;
  /** The rate at which it would stay where it is. */
  rate: number;
  /** Seconds since it was last put right by a seek. */
  sinceSeek: number;
}

export interface Correction {
  rate: number;
  /** Whether it has to jump. */
  seek: boolean;
}

/** Seconds in which an error would be made good, if the push were not limited. */
const horizon = 0.2;
/** The largest push, as a part of the rate: of a video that began a tenth of a second late nobody sees it. */
const most = 0.25;
/** Within so much of a frame nothing is done: where a video tells it stands jumps about by some milliseconds. */
const quiet = 0.15;
/** From so many frames on, and so many seconds, a push would take too long. */
const far = { frames: 4, seconds: 0.15 };
/** Seconds between two jumps of a video. */
const rest = 1;

/** A little faster or slower where a video is nearly right, which nobody sees; a jump where it is far off, at most one a second. */
export function correctionOf({ error, frame, rate, sinceSeek }: Standing): Correction {
  const off = Math.abs(error);
  if (off > Math.max(far.frames * frame, far.seconds) && sinceSeek >= rest) return { rate, seek: true };
  if (off < quiet * frame) return { rate, seek: false };
  const push = Math.min(Math.max(error / horizon, -most), most);
  // In steps: each other rate that a browser is given costs it a little.
  return { rate: rate * (1 - Math.round(push * 100) / 100), seek: false };
}
