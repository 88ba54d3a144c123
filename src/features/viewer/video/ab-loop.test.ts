import { expect, it } from "vitest";
import { jumpOf, noLoop, withEnd, withStart } from "./ab-loop.ts";

it("plays on freely without a stretch", () => {
  expect(jumpOf(noLoop, 3)).toBeUndefined();
});

it("jumps back to A at B, and to A from before it", () => {
  const loop = withEnd(withStart(noLoop, 2), 4);
  expect(loop).toEqual({ a: 2, b: 4 });
  expect(jumpOf(loop, 3.9)).toBeUndefined();
  expect(jumpOf(loop, 4)).toBe(2);
  expect(jumpOf(loop, 0.5)).toBe(2);
});

it("does not chase a seek that lands a hair before A", () => {
  expect(jumpOf(withStart(noLoop, 2), 1.98)).toBeUndefined();
});

it("takes the video's own ends for a point not set", () => {
  expect(jumpOf(withEnd(noLoop, 4), 4.2)).toBe(0);
  expect(jumpOf(withStart(noLoop, 2), 7)).toBeUndefined();
});

it("forgets the other point where the two would cross", () => {
  expect(withStart(withEnd(noLoop, 4), 5)).toEqual({ a: 5, b: null });
  expect(withEnd(withStart(noLoop, 4), 4.05)).toEqual({ a: null, b: 4.05 });
});
