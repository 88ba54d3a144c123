import { expect, it } from "vitest";
import { moveOf, spokenTime } from "./scrub-keys.ts";

const press = (key: string, shiftKey = false, ctrlKey = false) =>
  moveOf({ key, shiftKey, ctrlKey, altKey: false, metaKey: false }, 40);

it.each([
  ["ArrowRight", { by: 1 }],
  ["ArrowUp", { by: 1 }],
  ["ArrowLeft", { by: -1 }],
  ["ArrowDown", { by: -1 }],
  ["PageUp", { by: 4 }],
  ["PageDown", { by: -4 }],
  ["Home", { to: 0 }],
  ["End", { to: 40 }],
  ["a", undefined],
  ["Tab", undefined],
])("moves on %s", (key, move) => {
  expect(press(key)).toEqual(move);
});

it("steps by a frame with Shift, and leaves the browser its own keys", () => {
  expect(press("ArrowRight", true)).toEqual({ frames: 1 });
  expect(press("ArrowDown", true)).toEqual({ frames: -1 });
  expect(press("ArrowLeft", false, true)).toBeUndefined();
});

it.each([
  [3.24, 8.01, "3.2 of 8 seconds"],
  [0, 8, "0 of 8 seconds"],
  [65.2, 120, "1 minute 5 seconds of 2 minutes"],
  [0, 61, "0 seconds of 1 minute 1 second"],
])("says %d of %d seconds in words", (time, duration, words) => {
  expect(spokenTime(time, duration)).toBe(words);
});
