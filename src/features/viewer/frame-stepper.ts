import { besideOf, isFrame, middleOf, probeOf, proves, startAt, usualFrame } from "./frames.ts";

/** What is used of a `<video>`; some browsers do not tell of frames. */
export interface FrameSource extends EventTarget {
  currentTime: number;
  readonly duration: number;
  readonly seeking: boolean;
  requestVideoFrameCallback?: HTMLVideoElement["requestVideoFrameCallback"];
  cancelVideoFrameCallback?: HTMLVideoElement["cancelVideoFrameCallback"];
}

export interface FrameStepper {
  /** Shows the next frame, or the one before; steps asked for faster than they can be shown add up. */
  step(delta: 1 | -1): void;
  /** Whatever else moves the video says so, for the frame aimed at is no longer where a step begins. */
  moved(): void;
  stop(): void;
}

/** How long after a seek a browser may take to tell which frame it shows, milliseconds. */
const grace = 250;
/** Short of a video's end, so that its last frame is shown and it has not ended. */
const hair = 0.001;

/** Steps a paused video by exactly one frame, and finds out at the first step how long a frame is. */
export function createFrameStepper(video: FrameSource): FrameStepper {
  let frame = usualFrame;
  let measured = !video.requestVideoFrameCallback;
  /** Where the frame on screen begins, once one has been told. */
  let shown: number | undefined;
  /** Where the frame begins that the last step aimed at; undefined when it is on screen. */
  let aim: number | undefined;
  let queue = Promise.resolve();
  let moves = 0;
  let handle: number | undefined;
  const stopped = new AbortController();

  const follow: VideoFrameRequestCallback = (_, { mediaTime }) => {
    shown = mediaTime;
    if (!video.seeking) aim = undefined;
    handle = video.requestVideoFrameCallback?.(follow);
  };
  handle = video.requestVideoFrameCallback?.(follow);
  if (!video.requestVideoFrameCallback) {
    const arrive = () => {
      aim = undefined;
    };
    video.addEventListener("seeked", arrive, { signal: stopped.signal });
  }

  const start = () => aim ?? shown ?? startAt(video.currentTime, frame);
  const seek = (time: number) => {
    video.currentTime = Math.min(Math.max(time, 0), video.duration - hair);
  };

  function advance(delta: 1 | -1): void {
    aim = besideOf(start(), delta, frame, video.duration);
    seek(middleOf(aim, frame));
  }

  /** Seeks and tells where the frame begins that is then on screen. */
  function land(time: number): Promise<number> {
    const asked = performance.now();
    return new Promise((resolve) => {
      const done = () => resolve(shown ?? startAt(video.currentTime, frame));
      let sought = false;
      let told = false;
      const look: VideoFrameRequestCallback = (_, { presentationTime, mediaTime }) => {
        // A frame from before the seek may still be on its way.
        if (presentationTime < asked) return void video.requestVideoFrameCallback?.(look);
        told = true;
        shown = mediaTime;
        if (sought) done();
      };
      const onSeeked = () => {
        sought = true;
        if (told) done();
        else setTimeout(done, grace);
      };
      video.requestVideoFrameCallback?.(look);
      video.addEventListener("seeked", onSeeked, { once: true, signal: stopped.signal });
      seek(time);
    });
  }

  /** The first step: also tells how long a frame is. */
  async function measure(delta: 1 | -1): Promise<void> {
    const from = start();
    const move = moves;
    const to = await land(probeOf(from, delta, frame));
    if (move !== moves) return;
    if (delta > 0 && proves(to - from, frame)) {
      frame = to - from;
      measured = true;
      return;
    }
    const length = delta < 0 ? from - to : to - (await land(probeOf(to, -1, frame)));
    // At either end of the video there is nothing to measure.
    if (move !== moves || !isFrame(length)) return;
    frame = length;
    measured = true;
    aim = from;
    advance(delta);
  }

  return {
    step(delta) {
      queue = queue.then(() => {
        if (stopped.signal.aborted || !(video.duration > 0)) return;
        return measured ? advance(delta) : measure(delta);
      });
    },
    moved() {
      moves++;
      aim = undefined;
      shown = undefined;
    },
    stop() {
      stopped.abort();
      if (handle !== undefined) video.cancelVideoFrameCallback?.(handle);
    },
  };
}
