/** A span of time in milliseconds since 1970: `start` belongs to it, `end` does not. */
export interface Period {
  start: number;
  end: number;
}

/** Local midnight. `new Date(99, …)` would mean 1999, hence the setter; the month and day may overflow. */
function midnight(year: number, month: number, day: number): number {
  return new Date(2000, 0, 1).setFullYear(year, month - 1, day);
}

/**
 * The year, month or day that a text names ("2026", "2026-03", "2026-3-14"), in the time zone of this machine, or
 * undefined for anything else, such as the 30th of February.
 */
export function parsePeriod(text: string): Period | undefined {
  const parts = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(text);
  if (!parts) return undefined;
  const [year = 0, month = 0, day = 0] = parts.slice(1).map((part) => Number(part ?? 0));
  if (!parts[2]) return { start: midnight(year, 1, 1), end: midnight(year + 1, 1, 1) };
  if (month < 1 || month > 12) return undefined;
  if (!parts[3]) return { start: midnight(year, month, 1), end: midnight(year, month + 1, 1) };
  const start = midnight(year, month, day);
  return new Date(start).getDate() === day && day > 0
    ? { start, end: midnight(year, month, day + 1) }
    : undefined;
}

/** The span of a query's `from` and `to`: local days, both inclusive; open where null or not a date. */
export function localRange(from: string | null, to: string | null): Period {
  const first = from === null ? undefined : parsePeriod(from);
  const last = to === null ? undefined : parsePeriod(to);
  return { start: first?.start ?? -Infinity, end: last?.end ?? Infinity };
}
