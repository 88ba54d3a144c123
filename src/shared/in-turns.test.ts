import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { inTurns } from "./in-turns.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Work of some steps, each of which takes so many milliseconds. */
function* work(steps: number, took: number, done: number[]) {
  for (let step = 0; step < steps; step++) {
    vi.advanceTimersByTime(took);
    done.push(step);
    yield;
  }
  return done.length;
}

it("does at once what takes no longer than a turn", () => {
  const told = vi.fn();
  inTurns(work(3, 2, []), told);
  expect(told).toHaveBeenCalledExactlyOnceWith(3);
});

it("lets others in after a turn, and goes on", () => {
  const told = vi.fn();
  const done: number[] = [];
  inTurns(work(10, 3, done), told);
  expect(done).toEqual([0, 1, 2]);
  expect(told).not.toHaveBeenCalled();
  vi.runAllTimers();
  expect(told).toHaveBeenCalledExactlyOnceWith(10);
});

it("does no more once it is ended", () => {
  const told = vi.fn();
  const done: number[] = [];
  const end = inTurns(work(10, 3, done), told);
  end();
  vi.runAllTimers();
  expect(done).toHaveLength(3);
  expect(told).not.toHaveBeenCalled();
});
