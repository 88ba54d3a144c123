import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { FoldProgress } from "./fold-progress.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function start(prompts: number) {
  const told: (number | null)[] = [];
  return { told, progress: new FoldProgress(prompts, (share) => told.push(share)) };
}

it("tells ten times a second at most, and an end", () => {
  const { told, progress } = start(100);
  for (let read = 1; read <= 100; read++) {
    vi.advanceTimersByTime(4);
    progress.left(100 - read, read);
  }
  progress.end();
  expect(told).toEqual([0.125, 0.25, 0.375, 0.5, null]);
});

it("tells nothing of what is done at once", () => {
  const { told, progress } = start(100);
  vi.advanceTimersByTime(60);
  progress.left(0, 50);
  progress.end();
  expect(told).toEqual([]);
});

it("never goes back, however many are placed anew", () => {
  const { told, progress } = start(100);
  for (const unplaced of [50, 180, 90, 20]) {
    vi.advanceTimersByTime(100);
    progress.left(0, unplaced);
  }
  expect(told).toEqual([0.75, 0.75, 0.75, 0.9]);
});
