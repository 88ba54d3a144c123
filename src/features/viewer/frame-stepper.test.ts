import { afterEach, expect, it, vi } from "vitest";
import { createFrameStepper, type FrameSource } from "./frame-stepper.ts";

afterEach(() => vi.useRealTimers());

/** A paused video of ten seconds whose seeks take their time, and which tells of frames where it is `telling`. */
class FakeVideo extends EventTarget implements FrameSource {
  readonly duration = 10;
  readonly rate: number;
  seeking = false;
  shown: number[] = [];
  #time = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asked: VideoFrameRequestCallback[] = [];
  requestVideoFrameCallback?: (callback: VideoFrameRequestCallback) => number;
  cancelVideoFrameCallback = () => {};

  constructor(rate: number, telling = true) {
    super();
    this.rate = rate;
    if (telling) this.requestVideoFrameCallback = (callback) => this.#asked.push(callback);
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
      const told = { mediaTime: this.frame / this.rate, presentationTime: performance.now() };
      for (const callback of this.#asked.splice(0))
        callback(0, told as unknown as VideoFrameCallbackMetadata);
      this.dispatchEvent(new Event("seeked"));
    }, 10);
  }
}

async function setUp(rate: number, at = 0, telling = true) {
  vi.useFakeTimers();
  const video = new FakeVideo(rate, telling);
  const stepper = createFrameStepper(video);
  const rest = () => vi.advanceTimersByTimeAsync(500);
  video.currentTime = at;
  stepper.moved();
  await rest();
  video.shown = [];
  return { video, stepper, rest };
}

it.each([12, 24, 25, 30, 48, 50, 60, 120])("steps one frame of %d a second either way", async (rate) => {
  const { video, stepper, rest } = await setUp(rate, 3.0001);
  for (const delta of [1, 1, -1, -1, -1, 1] as const) {
    const before = video.frame;
    stepper.step(delta);
    await rest();
    expect(video.frame).toBe(before + delta);
    expect(video.currentTime * rate - video.frame).toBeGreaterThan(0.3);
    expect(video.currentTime * rate - video.frame).toBeLessThan(0.7);
  }
});

it.each([24, 30, 60])("steps back first at %d a second", async (rate) => {
  const { video, stepper, rest } = await setUp(rate, 3.0001);
  const before = video.frame;
  stepper.step(-1);
  await rest();
  expect(video.frame).toBe(before - 1);
});

it("adds up steps that come faster than they can be shown", async () => {
  const { video, stepper, rest } = await setUp(30);
  for (let i = 0; i < 20; i++) stepper.step(1);
  stepper.step(-1);
  await rest();
  expect(video.frame).toBe(19);
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

it("begins where the video was taken meanwhile", async () => {
  const { video, stepper, rest } = await setUp(24);
  stepper.step(1);
  await rest();
  video.currentTime = 5.02;
  stepper.moved();
  stepper.step(1);
  await rest();
  expect(video.frame).toBe(121);
});

it("takes 24 frames a second for granted where the browser tells nothing", async () => {
  const { video, stepper, rest } = await setUp(24, 2, false);
  stepper.step(1);
  stepper.step(1);
  await rest();
  expect(video.frame).toBe(50);
  stepper.step(-1);
  await rest();
  expect(video.frame).toBe(49);
});
