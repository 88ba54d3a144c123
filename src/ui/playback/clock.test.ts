import { expect, it } from "vitest";
import { clock } from "./clock.ts";

it.each([
  [0, "0:00.0"],
  [3.24, "0:03.2"],
  [59.96, "1:00.0"],
  [-1, "0:00.0"],
])("%d s is %s", (seconds, text) => {
  expect(clock(seconds)).toBe(text);
});
