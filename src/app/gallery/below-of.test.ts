import { expect, it } from "vitest";
import { belowOf } from "./below-of.ts";

const none = { result: undefined, filled: false, failed: false, waits: false, growing: true };

it("takes the empty answer of a first visit for nothing yet, until its first page is there or is none", () => {
  expect(belowOf(none)).toBe("nothing yet");
  expect(belowOf({ ...none, result: { total: 0 } })).toBe("nothing yet");
  expect(belowOf({ ...none, result: { total: 0 }, growing: false })).toBe("message");
  expect(belowOf({ ...none, result: { total: 0 }, failed: true })).toBe("message");
  expect(belowOf({ ...none, result: { total: 100 }, filled: true })).toBe("sheet");
});

it("takes a list of which nothing was found for a message, also while more is on its way", () => {
  expect(belowOf({ ...none, result: { total: 100 } })).toBe("message");
  expect(belowOf({ ...none, result: { total: 100 }, filled: true, waits: true })).toBe("soon");
});
