import { expect, it } from "vitest";
import { createSightWatch } from "./unseen.ts";

/** What is said at last of moments a quarter of a second apart. */
function watched(moments: { frames: number | undefined; expected?: boolean; time?: number }[]): boolean {
  const watch = createSightWatch();
  return moments
    .map(({ frames, expected = true, time }, i) => watch({ time: time ?? i / 4, frames, expected }))
    .at(-1)!;
}
const times = (count: number) => [...Array(count).keys()];

it("misses the picture of a video whose time runs without a frame", () => {
  expect(watched(times(16).map(() => ({ frames: 0 })))).toBe(true);
  expect(watched(times(40).map((i) => ({ frames: Math.min(i, 9) })))).toBe(true);
});

it("believes a video that shows frames, also few, or again", () => {
  expect(watched(times(80).map((i) => ({ frames: i * 6 })))).toBe(false);
  expect(watched(times(80).map((i) => ({ frames: Math.floor(i / 8) })))).toBe(false);
  expect(watched([...times(20).map(() => ({ frames: 1 })), { frames: 2 }])).toBe(false);
});

it("expects none where it cannot tell, while paused or out of sight, or over a jump", () => {
  expect(watched(times(80).map(() => ({ frames: undefined })))).toBe(false);
  expect(watched(times(80).map(() => ({ frames: 3, expected: false })))).toBe(false);
  expect(watched(times(80).map(() => ({ frames: 3, time: 2 })))).toBe(false);
  expect(watched(times(8).map((i) => ({ frames: 3, time: i * 5 })))).toBe(false);
});
