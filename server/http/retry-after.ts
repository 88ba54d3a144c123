/**
 * No longer wait is passed on, in seconds: whoever asks for more is asked again after a day, which is a burden to
 * nobody, while a slip of the pen or of a clock would else end a sync for good.
 */
export const longestRetryAfter = 86_400;

/**
 * Seconds until a host wants to hear from us again, from 0 to `longestRetryAfter`; undefined where it does not say. A
 * date is taken by the host's own clock, which its answer tells in `Date`: ours, or its, may be wrong by years.
 */
export function retryAfterSeconds(headers: Headers, now = Date.now()): number | undefined {
  const header = headers.get("retry-after")?.trim() ?? "";
  const seconds = /^[+-]?\d+(\.\d+)?$/.test(header) ? Number(header) : secondsUntil(header, headers, now);
  return seconds === undefined ? undefined : Math.min(longestRetryAfter, Math.max(0, Math.ceil(seconds)));
}

/** An HTTP date names its day of the week or its month: of other text `Date.parse` makes what it likes. */
const namesDay = /^[a-z]{3,9},? .*\d{4}|-\d\d /i;

function secondsUntil(text: string, headers: Headers, now: number): number | undefined {
  // The oldest form names no zone, and would be read in ours.
  const until = namesDay.test(text) ? Date.parse(/ GMT$/i.test(text) ? text : `${text} GMT`) : Number.NaN;
  if (Number.isNaN(until)) return undefined;
  const theirs = Date.parse(headers.get("date") ?? "");
  return (until - (Number.isNaN(theirs) ? now : theirs)) / 1000;
}
