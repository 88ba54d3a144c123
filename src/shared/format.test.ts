import { expect, it } from "vitest";
import { formatCalendarDay, formatDateTime, formatDay, formatDuration } from "./format.ts";

const now = new Date(2026, 2, 30, 0, 5).getTime();

it("is relative for today and yesterday alone, by the calendar", () => {
  expect(formatDay(new Date(2026, 2, 30, 0, 0).getTime(), now)).toBe("Today");
  expect(formatDay(new Date(2026, 2, 29, 23, 59).getTime(), now)).toBe("Yesterday");
  expect(formatDay(new Date(2026, 2, 29, 0, 1).getTime(), now)).toBe("Yesterday");
  expect(formatDay(new Date(2026, 2, 28, 23, 59).getTime(), now)).not.toMatch(/day$/);
});

it("names the year only of another year", () => {
  expect(formatDay(new Date(2026, 0, 2).getTime(), now)).not.toContain("2026");
  expect(formatDay(new Date(2024, 0, 2).getTime(), now)).toContain("2024");
});

it("shows a calendar day as that day in every time zone", () => {
  expect(formatCalendarDay("2026-03-01")).toMatch(/\b1\b/);
  expect(formatCalendarDay("2026-03-01")).toContain("2026");
});

it("gives back a date it cannot read", () => {
  expect(formatDateTime("soon")).toBe("soon");
});

it.each([
  [8, "0:08"],
  [7.6, "0:08"],
  [65, "1:05"],
  [3723, "1:02:03"],
  [-1, "0:00"],
])("writes %d seconds as %s", (seconds, text) => {
  expect(formatDuration(seconds)).toBe(text);
});
