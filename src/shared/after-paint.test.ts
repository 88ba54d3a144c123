import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { afterPaint, paintedFirst } from "./after-paint.ts";
import { Listeners } from "./listeners.ts";

let frames: (() => void)[] = [];
beforeEach(() => {
  frames = [];
  vi.useFakeTimers();
  vi.stubGlobal("requestAnimationFrame", (frame: () => void) => frames.push(frame));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function paint(): Promise<void> {
  for (const frame of frames.splice(0)) frame();
  await vi.advanceTimersByTimeAsync(0);
}

it("waits for one frame, however many wait for it, and for the next one from then on", async () => {
  const done: string[] = [];
  void afterPaint().then(() => done.push("a"));
  void afterPaint().then(() => done.push("b"));
  expect(frames).toHaveLength(1);
  await paint();
  expect(done).toEqual(["a", "b"]);
  void afterPaint().then(() => done.push("c"));
  await vi.advanceTimersByTimeAsync(1);
  expect(done).toHaveLength(2);
  await paint();
  expect(done).toEqual(["a", "b", "c"]);
});

it("goes on without a frame where nothing is painted", async () => {
  let done = false;
  void afterPaint().then(() => {
    done = true;
  });
  await vi.advanceTimersByTimeAsync(100);
  expect(done).toBe(true);
  await paint();
});

it("tells of several changes once, after they are seen, and nobody who has left", async () => {
  const listeners = new Listeners();
  const subscribe = paintedFirst(listeners.add);
  const [stays, leaves] = [vi.fn(), vi.fn()];
  subscribe(stays);
  const leave = subscribe(leaves);
  listeners.tell();
  listeners.tell();
  leave();
  expect(stays).not.toHaveBeenCalled();
  await paint();
  expect(stays).toHaveBeenCalledTimes(1);
  expect(leaves).not.toHaveBeenCalled();
  listeners.tell();
  await paint();
  expect(stays).toHaveBeenCalledTimes(2);
});
