/** How a video that runs stands to the clock. */
interface Standing {
  /** Seconds by which it is ahead of where it should be; negative: behind. */
  error: number;
  /** Seconds that one of its frames is shown. */
  frame: number;
  /** The rate at which it would stay where it is. */
  rate: number;
  /** Seconds since it last jumped, and that a jump takes. */
  sinceJump: number;
  jumpTakes: number;
}

export interface Correction {
  rate: number;
  /** Whether it has to jump. */
  jump: boolean;
}

/** Seconds in which an error would be made good, if the push were not limited. */
const horizon = 0.2;
/** The largest push, as a part of the rate: of a video that began a tenth of a second late nobody sees it. */
const most = 0.25;
/** Within so much of a frame nothing is done: where a video tells it stands jumps about by some milliseconds. */
const quiet = 0.15;
/** From so many frames on, and so many seconds, a push would take too long. */
const far = { frames: 4, seconds: 0.15 };
/** Seconds between two jumps of a video, and how often as long as a jump: where jumps are dear they only make all later. */
const rest = { seconds: 1, jumps: 8 };

/** A little faster or slower where a video is nearly right, which nobody sees; a jump where it is far off, at most one a second. */
export function correctionOf({ error, frame, rate, sinceJump, jumpTakes }: Standing): Correction {
  const off = Math.abs(error);
  const isFar = off > Math.max(far.frames * frame, far.seconds);
  if (isFar && sinceJump >= Math.max(rest.seconds, rest.jumps * jumpTakes)) return { rate, jump: true };
  if (off < quiet * frame) return { rate, jump: false };
  const push = Math.min(Math.max(error / horizon, -most), most);
  // In steps: each other rate that a browser is given costs it a little.
  return { rate: rate * (1 - Math.round(push * 100) / 100), jump: false };
}
