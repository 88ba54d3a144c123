export type DateUnit = "day" | "month" | "year";

/**
 * The first millisecond of the local day, month or year that `ms` is in, and of the next. A day of daylight saving has 23
 * or 25 hours, so both ends are asked of the calendar.
 */
export function localSpan(ms: number, unit: DateUnit): [number, number] {
  const date = new Date(ms);
  const year = date.getFullYear();
  const month = unit === "year" ? 0 : date.getMonth();
  const day = unit === "day" ? date.getDate() : 1;
  const next =
    unit === "day"
      ? new Date(year, month, day + 1)
      : unit === "month"
        ? new Date(year, month + 1)
        : new Date(year + 1, 0);
  return [new Date(year, month, day).getTime(), next.getTime()];
}
