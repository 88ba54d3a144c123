/** What a playing video tells of itself, at one moment. */
export interface Sight {
  /** Seconds of the video, where it stands. */
  time: number;
  /** Frames decoded so far, shown or dropped; undefined where the browser does not count. */
  frames: number | undefined;
  /** Whether pictures are to be expected: it plays on, in a page that is seen. */
  expected: boolean;
}

/** How much sound may pass without a new frame, seconds: some videos are slides. */
const patience = 3;
/** Between two moments of one that plays less passes than this, also at twice the speed; what is more was a jump. */
const jump = 1.5;

/**
 * Tells from one moment to the next whether a video is heard and not seen: browsers play the sound of a file whose
 * picture they cannot decode, and call that fine.
 */
export function createSightWatch(): (now: Sight) => boolean {
  let last: Sight | undefined;
  let blind = 0;
  let unseen = false;
  return (now) => {
    const passed = last ? now.time - last.time : 0;
    const same = last?.frames !== undefined && now.frames === last.frames;
    if (last && !same) {
      blind = 0;
      unseen = false;
    } else if (last?.expected && now.expected && passed > 0 && passed < jump) {
      blind += passed;
      if (blind >= patience) unseen = true;
    }
    last = now;
    return unseen;
  };
}
