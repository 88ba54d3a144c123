import { onFirstUse } from "./intl/on-first-use.ts";

const dates = (options: Intl.DateTimeFormatOptions) =>
  onFirstUse(() => new Intl.DateTimeFormat(undefined, options));
const count = onFirstUse(() => new Intl.NumberFormat());
const day = dates({ weekday: "short", day: "numeric", month: "short" });
const dayOfYear = dates({ day: "numeric", month: "short", year: "numeric" });
const month = dates({ month: "long", year: "numeric" });
const timeOfDay = dates({ timeStyle: "short" });
const dateTime = dates({ dateStyle: "medium", timeStyle: "short" });

/** "12,480" in the person's locale. */
export const formatCount = (n: number): string => count().format(n);

/**
 * The local day of a moment (milliseconds since 1970): "Today", "Yesterday", "Fri, 6 Mar" within the year, else
 * "6 Mar 2025". `now` is for tests and for pages that stay open past midnight.
 */
export function formatDay(ms: number, now = Date.now()): string {
  const date = new Date(ms);
  const today = new Date(now);
  // By the calendar, not by 24 hours: a day of daylight saving has 23 or 25.
  const yesterday = new Date(today.getFullYear(), today.getMonth(), today.getDate() - 1);
  if (date.toDateString() === today.toDateString()) return "Today";
  if (date.toDateString() === yesterday.toDateString()) return "Yesterday";
  return (date.getFullYear() === today.getFullYear() ? day : dayOfYear)().format(date);
}

/** "March 2026" in the person's locale, for a moment in milliseconds. */
export const formatMonth = (ms: number): string => month().format(ms);

/** "3 – 6 Mar 2026", "6 Mar 2025 – 1 Jan 2026", "6 Mar 2026": the local days from one moment to another, in milliseconds. */
export const formatDays = (first: number, last: number): string => dayOfYear().formatRange(first, last);

/** "6 Mar 2026, 14:05" in local time; text that is no date is given back as it is. */
export function formatDateTime(iso: string): string {
  const ms = Date.parse(iso);
  return Number.isNaN(ms) ? iso : dateTime().format(ms);
}

/** A moment to come: "14:05" where it is within the day, else "6 Mar 2026, 14:05", in local time. */
export function formatMoment(ms: number, now = Date.now()): string {
  // No date is later than this: some providers ask for a wait of ages.
  const date = new Date(Math.min(ms, 8.64e15));
  return date.toDateString() === new Date(now).toDateString()
    ? timeOfDay().format(date)
    : dateTime().format(date);
}

/** "6 Mar 2026" for a calendar day "2026-03-06", whatever the time zone. */
export function formatCalendarDay(isoDay: string): string {
  const [year = 0, month = 1, date = 1] = isoDay.split("-").map(Number);
  return dayOfYear().format(new Date(year, month - 1, date));
}

/** "0:08", "1:02:03": whole seconds, rounded. */
export function formatDuration(seconds: number): string {
  const total = Math.max(0, Math.round(seconds));
  const two = (n: number) => String(n).padStart(2, "0");
  const hours = Math.floor(total / 3600);
  const minutes = Math.floor(total / 60) % 60;
  return hours ? `${hours}:${two(minutes)}:${two(total % 60)}` : `${minutes}:${two(total % 60)}`;
}
