import fc from "fast-check";
import { expect, it } from "vitest";
import type { DateUnit } from "../layout/date-span.ts";
import { dateStep, indexOfDay } from "./date-steps.ts";

const nameOf = (ms: number, unit: DateUnit): string => {
  const date = new Date(ms);
  const parts = [date.getFullYear(), date.getMonth(), date.getDate()];
  return parts.slice(0, { year: 1, month: 2, day: 3 }[unit]).join("-");
};

const hour = 3_600_000;
/** Three years of attempts, so that days, months and years hold one, several or none of them. */
const dates = fc
  .tuple(fc.array(fc.integer({ min: 0, max: 3 * 365 * 24 }), { minLength: 1, maxLength: 60 }), fc.boolean())
  .map(([hours, descending]) => {
    const all = hours.map((n) => Date.UTC(2024, 1, 27) + n * hour).sort((a, b) => a - b);
    return Float64Array.from(descending ? all.reverse() : all);
  });
const unit = fc.constantFrom<DateUnit>("day", "month", "year");

it("leads to where the next one begins, up and down", () => {
  fc.assert(
    fc.property(dates, unit, fc.nat(), (dates, unit, at) => {
      const index = at % dates.length;
      const names = Array.from(dates, (ms) => nameOf(ms, unit));
      const begins = names.flatMap((name, i) => (name === names[i - 1] ? [] : [i]));
      expect(dateStep(dates, index, unit, "down")).toBe(begins.find((i) => i > index) ?? index);
      expect(dateStep(dates, index, unit, "up")).toBe(begins.findLast((i) => i < index) ?? 0);
    }),
    { seed: 5, numRuns: 500 },
  );
});

it("finds a day, or what follows it down the list", () => {
  fc.assert(
    fc.property(dates, fc.integer({ min: -40, max: 1200 }), (dates, days) => {
      const day = new Date(2024, 1, 27 + days);
      const start = day.getTime();
      const end = new Date(2024, 1, 28 + days).getTime();
      const down = (dates[0] ?? 0) >= (dates.at(-1) ?? 0);
      const wanted = dates.findIndex((ms) => (down ? ms < end : ms >= start));
      const found = indexOfDay(dates, day.getFullYear(), day.getMonth() + 1, day.getDate());
      expect(found).toBe(wanted < 0 ? dates.length - 1 : wanted);
    }),
    { seed: 6, numRuns: 500 },
  );
});
