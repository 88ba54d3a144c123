import { expect, it } from "vitest";
import { isComposing } from "./keys.ts";

it.each([
  ["Chromium and Firefox: the key comes before the composition's end", true, 229, true],
  ["Safari: the key comes after the composition's end", false, 229, true],
  ["an Enter of the person's own", false, 13, false],
  ["a letter", false, 70, false],
])("%s", (_, composing, keyCode, expected) => {
  expect(isComposing({ isComposing: composing, keyCode })).toBe(expected);
});
