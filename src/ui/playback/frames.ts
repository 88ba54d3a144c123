/** Seconds. The provider's models make 24 frames a second, as far as anyone has seen; no browser tells. */
export const usualFrame = 1 / 24;

/** Where the frame begins that lies beside the one from `start`; the same one at the video's ends. */
export function besideOf(start: number, delta: 1 | -1, frame: number, duration: number): number {
  const beside = start + delta * frame;
  return beside > -frame / 2 && beside < duration - frame / 2 ? beside : start;
}

/** Where to seek to see a frame: a time at its edge may be rounded into the next one. */
export const middleOf = (start: number, frame: number): number => start + frame / 2;

/**
 * Where to seek to see the frame beside while a frame's length is only guessed. Back is the frame before for any real length. Forward is the
 * frame after where the guess is right, and where it is not, never a frame that begins one guess later.
 */
export function probeOf(start: number, delta: 1 | -1, guess: number): number {
  return start + guess * (delta > 0 ? 1.6 : -0.1);
}

/** Where to seek next to see the frame before one that a probe showed: not as far from its start as the probe itself went. */
export const secondProbeOf = (start: number, guess: number): number => start - guess * 0.07;

/** A seek: where to, and where the frame begins that was then shown, as the browser tells. Seconds. */
export interface Landing {
  at: number;
  told: number;
}

/**
 * Whether a browser tells of the frame shown, or only of the seek: Firefox repeats the time that was sought, WebKit adds
 * a film's own delay to it. A frame never begins after the time it is shown for, and two probes into different frames
 * do not lie as far apart as these frames' beginnings.
 */
export function tellsOfSeek(first: Landing, second?: Landing): boolean {
  if (first.told > first.at + usualFrame / 2) return true;
  if (!second || Math.abs(second.at - first.at) < 0.001) return false;
  return Math.abs(second.told - first.told - (second.at - first.at)) < 0.0001;
}

/** Whether a frame that a forward probe showed, `moved` seconds on, proves the guess right. */
export const proves = (moved: number, guess: number): boolean => Math.abs(moved / guess - 1) < 0.1;

/** Whether a difference between two frames' times can be a frame's length: 10 to 250 a second. */
export const isFrame = (seconds: number): boolean => seconds > 0.004 && seconds < 0.11;

/** Where the frame shown at `time` begins, for browsers that do not tell. */
export function startAt(time: number, frame: number): number {
  // A time on the edge between two frames shows the later one, however it was rounded.
  return Math.floor(time / frame + 0.001) * frame;
}
