import { describe, expect, it } from "vitest";
import { besideOf, isFrame, middleOf, probeOf, proves, startAt, usualFrame } from "./frames.ts";

/** Which frame a video of so many a second shows at a time. */
const shown = (time: number, rate: number) => Math.floor(time * rate + 1e-9);

describe.each([10, 12, 15, 23.976, 24, 25, 29.97, 30, 48, 50, 60, 72, 96, 120, 240])(
  "%d frames a second",
  (rate) => {
    const frame = 1 / rate;

    it("steps to the middle of the frame beside", () => {
      for (const at of [1, 7, 100]) {
        expect(middleOf(besideOf(at * frame, 1, frame, 60), frame) * rate).toBeCloseTo(at + 1.5);
        expect(middleOf(besideOf(at * frame, -1, frame, 60), frame) * rate).toBeCloseTo(at - 0.5);
      }
    });

    it("stays within the video", () => {
      expect(besideOf(0, -1, frame, 10 * frame)).toBe(0);
      expect(besideOf(9 * frame, 1, frame, 10 * frame)).toBe(9 * frame);
    });

    it("finds the frame before without knowing the rate", () => {
      expect(shown(probeOf(5 * frame, -1, usualFrame), rate)).toBe(4);
    });

    it("never takes a wrong guess for proven", () => {
      const start = 5 * frame;
      const moved = (shown(probeOf(start, 1, usualFrame), rate) - 5) * frame;
      expect(proves(moved, usualFrame)).toBe(Math.abs(rate - 24) < 2);
      if (proves(moved, usualFrame)) expect(moved).toBeCloseTo(frame);
    });

    it("believes such a length", () => {
      expect(isFrame(frame)).toBe(true);
    });
  },
);

it("believes no length that is a jump or nothing", () => {
  expect([0, -0.04, 0.5].map(isFrame)).toEqual([false, false, false]);
});

it("counts frames by the clock where nothing better is known", () => {
  expect(startAt(0, 0.04)).toBe(0);
  expect(startAt(0.02, 0.04)).toBe(0);
  expect(startAt(3 * 0.04 - 1e-9, 0.04)).toBeCloseTo(0.12);
});
