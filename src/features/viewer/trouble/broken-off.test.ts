import { expect, it } from "vitest";
import { brokenOff, type FailedVideo } from "./broken-off.ts";

const failed = (
  code: number,
  currentTime: number,
  duration: number,
  buffered: number[] = [],
): FailedVideo => ({
  error: { code } as MediaError,
  currentTime,
  duration,
  buffered: { length: buffered.length, start: () => 0, end: (i) => buffered[i]! },
});

it("tells how much of a video was there, and whether its bytes stopped coming", () => {
  expect(brokenOff(failed(2, 1, 8, [2, 4]))).toEqual({ at: 0.5, interrupted: true });
  expect(brokenOff(failed(3, 6, 8))).toEqual({ at: 0.75, interrupted: false });
  expect(brokenOff(failed(4, 0, Number.NaN))).toEqual({ at: 0, interrupted: false });
  expect(brokenOff(failed(2, 0, Number.POSITIVE_INFINITY, [3]))).toEqual({ at: 0, interrupted: true });
});
