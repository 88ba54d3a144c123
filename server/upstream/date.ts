/** Milliseconds since 1970 from which on a number of so many digits is in a finer unit: 1973 in the next one. */
const secondsEnd = 1e11;
const millisecondsEnd = 1e14;
const microsecondsEnd = 1e17;
/** A smaller number of seconds (before March 1973) is a counter, a year or a mistake. */
const least = 1e8;

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

const clock = String.raw`(\d{1,2}):?(\d{2})(?::?(\d{2})(?:[.,](\d{1,9}))?)?`;
const zone = String.raw`(?:\s*(Z|UTC?|GMT|[+-]\d{2}(?::?\d{2})?|(?:UTC|GMT)[+-]\d{2}:?\d{2})(?:\s*\(.*\))?)?`;
/** "2025-06-02", "2025/06/02 00:10", "20250602T001000.5+0200" */
const yearFirst = new RegExp(`^(\\d{4})([-/.]?)(\\d{2})\\2(\\d{2})(?:(?:T|\\s+)${clock}${zone})?$`, "i");
/** RFC 2822 and what HTTP writes: "Mon, 02 Jun 2025 00:10:00 GMT" */
const dayFirst = new RegExp(
  `^(?:[a-z]{3,9},?\\s+)?(\\d{1,2})[\\s-]([a-z]{3,9})[\\s-](\\d{4})(?:\\s+${clock}${zone})?$`,
  "i",
);
/** "Mon Jun 02 2025 00:10:00 GMT+0000 (Coordinated Universal Time)" and "Jun 2, 2025" */
const monthFirst = new RegExp(
  `^(?:[a-z]{3,9},?\\s+)?([a-z]{3,9})\\s+(\\d{1,2}),?\\s+(\\d{4})(?:,?\\s+${clock}${zone})?$`,
  "i",
);

type Parts = readonly (string | undefined)[];

/** Minutes east of UTC; 0 where no zone is stated, for local time would move with the server. */
function offsetOf(zone = ""): number {
  const [, sign, hours = "", minutes = "0"] = /([+-])(\d{2}):?(\d{2})?$/.exec(zone) ?? [];
  return (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

function timeOf(year: string, month: number, day: string, [h, m, s, fraction, zone]: Parts): number {
  const [hours, minutes, seconds] = [Number(h ?? 0), Number(m ?? 0), Number(s ?? 0)];
  const valid = month >= 1 && month <= 12 && Number(day) >= 1 && Number(day) <= 31;
  // 24:00 ends a day, and a minute may have a leap second.
  if (!valid || hours > 24 || minutes > 59 || seconds > 60) return Number.NaN;
  const milliseconds = Math.floor(Number(`0.${fraction ?? 0}`) * 1000);
  const utc = new Date(0);
  // Not Date.UTC: it takes the year 25 for 1925.
  utc.setUTCFullYear(Number(year), month - 1, Number(day));
  utc.setUTCHours(hours, minutes - offsetOf(zone), seconds, milliseconds);
  return utc.getTime();
}

function timeOfNumber(sent: number): number {
  if (!(sent >= least)) return Number.NaN;
  if (sent < secondsEnd) return Math.round(sent * 1000);
  if (sent < millisecondsEnd) return Math.floor(sent);
  return Math.floor(sent < microsecondsEnd ? sent / 1e3 : sent / 1e6);
}

const monthOf = (name: string) => months.indexOf(name.slice(0, 3).toLowerCase()) + 1;

function timeOfText(sent: string): number {
  const text = sent.trim();
  if (text.length > 80) return Number.NaN;
  const ymd = yearFirst.exec(text);
  if (ymd) {
    const [, year = "", , month, day = "", ...time] = ymd;
    return timeOf(year, Number(month), day, time);
  }
  // After the calendar's own eight digits: "20250602" is a day.
  if (/^\d{9,19}(\.\d{1,9})?$/.test(text)) return timeOfNumber(Number(text));
  const dmy = dayFirst.exec(text);
  if (dmy) {
    const [, day = "", month = "", year = "", ...time] = dmy;
    return timeOf(year, monthOf(month), day, time);
  }
  const [, month, day = "", year = "", ...time] = monthFirst.exec(text) ?? [];
  return month === undefined ? Number.NaN : timeOf(year, monthOf(month), day, time);
}

/**
 * A date in any of the usual forms as milliseconds since 1970, UTC where no zone is stated: ISO 8601 and its looser
 * relatives, RFC 2822, and seconds, milliseconds, micro- or nanoseconds since 1970 as a number or as text. NaN for what
 * is none, and for what may be read in two ways ("06/02/2025").
 */
export function readDate(sent: unknown): number {
  if (typeof sent === "number") return timeOfNumber(sent);
  return typeof sent === "string" ? timeOfText(sent) : Number.NaN;
}
