import {
  besideOf,
  isFrame,
  type Landing,
  middleOf,
  probeOf,
  proves,
  secondProbeOf,
  startAt,
  tellsOfSeek,
  usualFrame,
} from "./frames.ts";

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

/** Reads from the file how long a frame is, in seconds; undefined where it does not say. */
export type ReadFrame = (signal: AbortSignal) => Promise<number | undefined>;

/** What two seeks told: how long a frame is, and whether the last of them has shown the very frame that was asked for. */
interface Probed {
  length: number;
  arrived: boolean;
}

/** How long after a seek a browser may take to tell which frame it shows, milliseconds. */
const grace = 250;
/** Short of a video's end, so that its last frame is shown and it has not ended. */
const hair = 0.001;

/**
 * Steps a paused video by exactly one frame. How long a frame is, is found out at the first step: by two seeks where
 * the browser tells which frame it then shows, by the file where it does not.
 */
export function createFrameStepper(video: FrameSource, readFrame: ReadFrame): FrameStepper {
  let frame = usualFrame;
  let measured = false;
  let telling = video.requestVideoFrameCallback !== undefined;
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
    if (telling && !video.seeking) aim = undefined;
    handle = video.requestVideoFrameCallback?.(follow);
  };
  handle = video.requestVideoFrameCallback?.(follow);
  const arrive = () => {
    if (!telling) aim = undefined;
  };
  video.addEventListener("seeked", arrive, { signal: stopped.signal });

  const start = () => {
    const known = shown !== undefined && telling && !tellsOfSeek({ at: video.currentTime, told: shown });
    return aim ?? (known ? shown : undefined) ?? startAt(video.currentTime, frame);
  };
  const seek = (time: number): number => {
    const at = Math.min(Math.max(time, 0), video.duration - hair);
    video.currentTime = at;
    return at;
  };

  function advance(delta: 1 | -1): void {
    aim = besideOf(start(), delta, frame, video.duration);
    seek(middleOf(aim, frame));
  }

  /** Seeks and tells where the frame begins that is then on screen; undefined where the browser does not say. */
  function land(time: number): Promise<Landing | undefined> {
    const asked = performance.now();
    return new Promise((resolve) => {
      let at = time;
      let sought = false;
      let told: number | undefined;
      const done = () => resolve(told === undefined ? undefined : { at, told });
      const look: VideoFrameRequestCallback = (_, { presentationTime, mediaTime }) => {
        // A frame from before the seek may still be on its way.
        if (presentationTime < asked) return void video.requestVideoFrameCallback?.(look);
        told = mediaTime;
        shown = mediaTime;
        if (sought) done();
      };
      const onSeeked = () => {
        sought = true;
        if (told !== undefined) done();
        else setTimeout(done, grace);
      };
      video.requestVideoFrameCallback?.(look);
      video.addEventListener("seeked", onSeeked, { once: true, signal: stopped.signal });
      at = seek(time);
    });
  }

  /** Where the browser tells of frames: seeks until their length is certain. Undefined is "it does not tell". */
  async function probe(from: number, delta: 1 | -1): Promise<Probed | undefined> {
    const first = await land(probeOf(from, delta, frame));
    if (!first || tellsOfSeek(first)) return undefined;
    const step = (first.told - from) * delta;
    if (proves(step, frame)) return { length: step, arrived: true };
    const second = await land(secondProbeOf(first.told, frame));
    if (!second || tellsOfSeek(first, second)) return undefined;
    // Before the first frame there is none to measure against.
    const length = first.told - second.told || (delta < 0 ? step : 0);
    return { length, arrived: false };
  }

  /** The first step: also finds out how long a frame is. */
  async function measure(delta: 1 | -1): Promise<void> {
    const time = video.currentTime;
    const from = start();
    const move = moves;
    const probed = telling ? await probe(from, delta) : undefined;
    if (probed?.arrived) {
      frame = probed.length;
      measured = true;
      return;
    }
    if (probed && !isFrame(probed.length)) return;
    telling = probed !== undefined;
    const length = probed?.length ?? (await readFrame(stopped.signal)) ?? usualFrame;
    if (move !== moves || stopped.signal.aborted) return;
    frame = length;
    measured = true;
    aim = telling ? from : startAt(time, frame);
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
