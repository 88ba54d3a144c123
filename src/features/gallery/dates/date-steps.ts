import { partitionPoint } from "#shared/binary-search.ts";
import { type DateUnit, localSpan } from "../layout/date-span.ts";

/** Dates in milliseconds, sorted either way. */
type Dates = Float64Array;

const isDescending = (dates: Dates): boolean => (dates[0] ?? 0) >= (dates[dates.length - 1] ?? 0);

/** The first index whose date lies in the unit of the item at `index`, or behind it. */
function firstOf(dates: Dates, index: number, unit: DateUnit): number {
  const [from, to] = localSpan(dates[index] ?? 0, unit);
  const down = isDescending(dates);
  return partitionPoint(index, (i) => {
    const date = dates[i] ?? 0;
    return down ? date < to : date >= from;
  });
}

/**
 * Where a step by a day, a month or a year leads from the item at `index`: down the list to the first item of the next
 * one that has any, up to the first of its own, or of the one above where it is that itself. The item itself at the end.
 */
export function dateStep(dates: Dates, index: number, unit: DateUnit, way: "down" | "up"): number {
  if (way === "up") {
    const first = firstOf(dates, index, unit);
    return first < index || index === 0 ? first : firstOf(dates, index - 1, unit);
  }
  const [from, to] = localSpan(dates[index] ?? 0, unit);
  const down = isDescending(dates);
  const next = partitionPoint(dates.length, (i) => {
    const date = dates[i] ?? 0;
    return down ? date < from : date >= to;
  });
  return next < dates.length ? next : index;
}

/** The first item of a local day; where it has none, of the nearest day that follows it down the list, else the last item. */
export function indexOfDay(dates: Dates, year: number, month: number, day: number): number {
  const [from, to] = localSpan(new Date(year, month - 1, day).getTime(), "day");
  const down = isDescending(dates);
  const first = partitionPoint(dates.length, (i) => {
    const date = dates[i] ?? 0;
    return down ? date < to : date >= from;
  });
  return Math.min(first, dates.length - 1);
}
