import { afterEach, describe, expect, it, vi } from "vitest";
import { createFrameStepper, type FrameSource } from "./frame-stepper.ts";

afterEach(() => vi.useRealTimers());

/**
 * What a browser tells of the frame after a seek, seconds: Chromium where it begins, Firefox the time sought, WebKit that
 * and a film's own delay.
 */
const dialects = {
  chromium: (_: number, frame: number) => frame,
  firefox: (sought: number) => sought,
  webkit: (sought: number) => sought + 2 / 24,
  silent: () => Number.NaN,
};
type Dialect = keyof typeof dialects;

/** A paused video of ten seconds whose seeks take their time. */
class FakeVideo extends EventTarget implements FrameSource {
  readonly duration = 10;
  readonly rate: number;
  seeking = false;
  shown: number[] = [];
  #time = 0;
  #dialect: Dialect;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asked: VideoFrameRequestCallback[] = [];
  requestVideoFrameCallback?: (callback: VideoFrameRequestCallback) => number;
  cancelVideoFrameCallback = () => {};

  constructor(rate: number, dialect: Dialect) {
    super();
    this.rate = rate;
    this.#dialect = dialect;
    if (dialect !== "silent") this.requestVideoFrameCallback = (callback) => this.#asked.push(callback);
  }

  get frame() {
    return Math.floor(this.#time * this.rate + 1e-9);
  }

  get currentTime() {
    return this.#time;
  }

  set currentTime(time: number) {
    this.#time = time;
    this.seeking = true;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.seeking = false;
      this.shown.push(this.frame);
      // WebKit tells of the frame some time after it tells that it has arrived.
      if (this.#dialect === "webkit") setTimeout(() => this.#tell(), 80);
      else this.#tell();
      this.dispatchEvent(new Event("seeked"));
    }, 10);
  }

  #tell() {
    const mediaTime = dialects[this.#dialect](this.#time, this.frame / this.rate);
    const told = { mediaTime, presentationTime: performance.now() };
    for (const callback of this.#asked.splice(0)) callback(0, told as unknown as VideoFrameCallbackMetadata);
  }
}

async function setUp(
  rate: number,
  at = 0,
  dialect: Dialect = "chromium",
  inFile: number | undefined = 1 / rate,
) {
  vi.useFakeTimers();
  const video = new FakeVideo(rate, dialect);
  const reads = vi.fn(async () => inFile);
  const stepper = createFrameStepper(video, reads);
  const rest = () => vi.advanceTimersByTimeAsync(800);
  video.currentTime = at;
  stepper.moved();
  await rest();
  video.shown = [];
  return { video, stepper, rest, reads };
}

describe.each(Object.keys(dialects) as Dialect[])("in the dialect of %s", (dialect) => {
  it.each([12, 23.976, 24, 25, 29.97, 30, 48, 50, 59.94, 60, 120])(
    "steps one frame of %d a second either way",
    async (rate) => {
      for (const at of [3.0001, 3.013, 3.0249, 3.034]) {
        const { video, stepper, rest } = await setUp(rate, at, dialect);
        for (const delta of [1, 1, -1, -1, -1, 1] as const) {
          const before = video.frame;
          stepper.step(delta);
          await rest();
          expect(video.frame).toBe(before + delta);
          expect(video.currentTime * rate - video.frame).toBeGreaterThan(0.3);
          expect(video.currentTime * rate - video.frame).toBeLessThan(0.7);
        }
      }
    },
  );

  it.each([24, 30, 60])("steps back first at %d a second, from any frame", async (rate) => {
    for (const frame of [1, 2, 3, 100]) {
      const { video, stepper, rest } = await setUp(rate, (frame + 0.4) / rate, dialect);
      stepper.step(-1);
      await rest();
      expect(video.frame).toBe(frame - 1);
    }
  });

  it("adds up steps, and begins where the video was taken meanwhile", async () => {
    const { video, stepper, rest } = await setUp(30, 0, dialect);
    for (let i = 0; i < 20; i++) stepper.step(1);
    stepper.step(-1);
    await rest();
    expect(video.frame).toBe(19);
    video.currentTime = 5.02;
    stepper.moved();
    stepper.step(1);
    await rest();
    expect(video.frame).toBe(151);
  });
});

it("asks the file only where the browser tells nothing of frames, and once", async () => {
  for (const [dialect, times] of [
    ["chromium", 0],
    ["firefox", 1],
    ["webkit", 1],
    ["silent", 1],
  ] as const) {
    const { stepper, rest, reads } = await setUp(30, 1, dialect);
    for (let i = 0; i < 3; i++) {
      stepper.step(1);
      await rest();
    }
    expect(reads).toHaveBeenCalledTimes(times);
  }
});

it("needs a single seek a step at the usual rate", async () => {
  const { video, stepper, rest } = await setUp(24);
  for (let i = 1; i <= 3; i++) {
    stepper.step(1);
    await rest();
  }
  expect(video.shown).toEqual([1, 2, 3]);
});

it("stays at the first frame and at the last", async () => {
  const { video, stepper, rest } = await setUp(30);
  stepper.step(-1);
  await rest();
  expect(video.frame).toBe(0);
  video.currentTime = 9.99;
  stepper.moved();
  await rest();
  stepper.step(1);
  stepper.step(1);
  await rest();
  expect(video.frame).toBe(299);
  expect(video.currentTime).toBeLessThan(video.duration);
  stepper.step(-1);
  await rest();
  expect(video.frame).toBe(298);
});

it("takes 24 frames a second for granted where neither browser nor file tells", async () => {
  for (const dialect of ["silent", "firefox", "webkit"] as const) {
    const { video, stepper, rest } = await setUp(24, 2, dialect, undefined);
    stepper.step(1);
    stepper.step(1);
    await rest();
    expect(video.frame).toBe(50);
    stepper.step(-1);
    await rest();
    expect(video.frame).toBe(49);
  }
});
