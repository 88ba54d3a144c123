import { expect, it } from "vitest";
import { longestRetryAfter, retryAfterSeconds } from "./retry-after.ts";

const now = Date.parse("2026-03-01T12:00:00Z");
const after = (retryAfter?: string, date?: string) =>
  retryAfterSeconds(
    new Headers({
      ...(retryAfter !== undefined && { "retry-after": retryAfter }),
      ...(date !== undefined && { date }),
    }),
    now,
  );

it.each([
  ["17", 17],
  [" 0 ", 0],
  ["1.2", 2],
  ["-5", 0],
  ["86400", 86_400],
  ["86401", longestRetryAfter],
  ["2147484", longestRetryAfter],
  ["9".repeat(400), longestRetryAfter],
  ["soon", undefined],
  ["", undefined],
  ["1e3", undefined],
  ["12 monkeys", undefined],
  ["Infinity", undefined],
  ["2026", 2026],
])("reads %j as %s s", (header, seconds) => {
  expect(after(header)).toBe(seconds);
});

it("says nothing where nothing is said", () => {
  expect(after()).toBeUndefined();
});

it("takes a date by the clock of whoever sent it", () => {
  const date = "Sun, 01 Mar 2026 12:01:30 GMT";
  expect(after(date)).toBe(90);
  expect(after(date, "Sun, 01 Mar 2026 12:01:00 GMT")).toBe(30);
  // A clock that is years behind, or ahead.
  expect(after("Thu, 01 Jan 2015 00:00:20 GMT", "Thu, 01 Jan 2015 00:00:00 GMT")).toBe(20);
  expect(after("Wed, 01 Jan 2042 00:00:20 GMT", "Wed, 01 Jan 2042 00:00:00 GMT")).toBe(20);
  expect(after("Sun, 01 Mar 2026 11:00:00 GMT", "no date")).toBe(0);
  expect(after("Fri, 01 Jan 2100 00:00:00 GMT")).toBe(longestRetryAfter);
});

it.each(["Sunday, 01-Mar-26 12:01:30 GMT", "Sun Mar  1 12:01:30 2026"])(
  "reads the older forms too: %s",
  (date) => {
    expect(after(date)).toBe(90);
  },
);
