import { expect, it } from "vitest";
import { brief } from "./brief.ts";

it.each([
  ["a fox", 5, "a fox"],
  ["a fox at dawn", 5, "a fox…"],
  ["  a\r\n\r\n  fox ", 10, "a fox"],
  ["👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦", 2, "👩‍👩‍👧‍👦👩‍👩‍👧‍👦…"],
  ["", 5, ""],
  ["\ud83d", 5, "\ud83d"],
])("makes one short line of %j", (text, most, line) => {
  expect(brief(text, most)).toBe(line);
});
