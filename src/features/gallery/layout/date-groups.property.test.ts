import fc from "fast-check";
import { expect, it } from "vitest";
import { dateGroups } from "./date-groups.ts";

const dates = fc.array(fc.integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2026, 11, 31) }), {
  maxLength: 200,
});
const names = {
  day: (ms: number) => new Date(ms).toDateString(),
  month: (ms: number) => `${new Date(ms).getFullYear()} ${new Date(ms).getMonth()}`,
};

it("begins a group wherever the local calendar does, in either order", () => {
  fc.assert(
    fc.property(
      dates,
      fc.constantFrom("day" as const, "month" as const),
      fc.boolean(),
      (times, unit, newest) => {
        const created = Float64Array.from(times).sort();
        if (newest) created.reverse();
        const name = names[unit];
        const expected = [...created.keys()].filter(
          (i) => i === 0 || name(created[i]!) !== name(created[i - 1]!),
        );
        expect([...dateGroups(created, unit)]).toEqual(expected);
      },
    ),
    { seed: 21, numRuns: 300 },
  );
});

it("ends for dates that make no sense", () => {
  expect(dateGroups(new Float64Array(5).fill(Number.NaN), "day")[0]).toBe(0);
});
