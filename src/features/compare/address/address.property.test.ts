import fc from "fast-check";
import { expect, it } from "vitest";
import { rates } from "#shared/stored-values.ts";
import { type Comparison, modes, mostItems, plain, swapRates } from "./comparison.ts";
import { readComparison } from "./read-comparison.ts";
import { writeComparison } from "./write-comparison.ts";

const grid = (least: number, most: number, step: number) =>
  fc
    .integer({ min: Math.ceil(least / step), max: Math.floor(most / step) })
    .map((n) => Number((n * step).toFixed(4)));
const place = fc.record({ percent: grid(1, 6400, 0.1), x: grid(0, 1, 0.0001), y: grid(0, 1, 0.0001) });
const each = <T>(one: fc.Arbitrary<T>) => fc.array(one, { minLength: mostItems, maxLength: mostItems });

const comparison: fc.Arbitrary<Comparison> = fc.record({
  mode: fc.constantFrom(...modes),
  against: fc.constantFrom(1, 2, 3),
  split: grid(0, 1, 0.001),
  swaps: fc.constantFrom(...swapRates),
  place: fc.option(place),
  own: each(fc.oneof(fc.constant(undefined), fc.constant(null), place)),
  time: grid(0, 600, 0.001),
  by: fc.constantFrom("time" as const, "share" as const),
  offsets: each(grid(-60, 60, 0.001)),
  heard: fc.constantFrom(undefined, null, 0, 1, 2, 3),
  speed: fc.constantFrom(...rates),
});

const reread = (text: string) => readComparison(new URLSearchParams(text));

it("reads what it has written, through an address", () => {
  fc.assert(
    fc.property(comparison, (given) => {
      expect(reread(writeComparison(given).toString())).toEqual(given);
    }),
    { numRuns: 500, seed: 7 },
  );
});

it("leaves out what is usual", () => {
  expect(writeComparison(plain).toString()).toBe("");
});

it("reads any address, and makes something of it that it would write the same", () => {
  const names = [
    "mode",
    "with",
    "split",
    "swaps",
    "at",
    "at1",
    "at4",
    "t",
    "by",
    "ahead2",
    "sound",
    "speed",
    "x",
  ];
  const value = fc.oneof(
    fc.string(),
    fc.constantFrom(
      "NaN",
      "-1",
      "1e9",
      "0x10",
      "",
      " 1",
      "2,",
      "1,2,3",
      "200,0.5,0.5,1",
      "side",
      "5",
      "Infinity",
    ),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom(...names), value)), (pairs) => {
      const read = readComparison(new URLSearchParams(pairs));
      expect(reread(writeComparison(read).toString())).toEqual(read);
    }),
    { numRuns: 500, seed: 7 },
  );
});

it("takes what makes no sense for absent", () => {
  const nonsense = "mode=melt&with=9&split=2&at=200&at2=0,0,0&t=-3&by=luck&ahead1=soon&sound=7&speed=99";
  expect(writeComparison(reread(nonsense)).toString()).toBe("");
});
