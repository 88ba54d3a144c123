import fc from "fast-check";
import { expect, it } from "vitest";
import { enter, isAging, type Ledger, readLedger, shrink } from "./ledger.ts";

const seed = 20_261_128;
/** Mostly pictures as they are, and some that fill a drawer by themselves. */
const sizes = fc.array(
  fc.oneof({ weight: 9, arbitrary: fc.integer({ min: 1, max: 60_000 }) }, fc.integer({ min: 1e6, max: 5e7 })),
  {
    maxLength: 400,
  },
);

it("never holds more than its bound, and throws away the oldest alone", () => {
  fc.assert(
    fc.property(sizes, fc.integer({ min: 1, max: 60 }), (all, times) => {
      let ledger: Ledger = [];
      const there = new Set<number>();
      for (const bytes of Array.from({ length: times }, () => all).flat()) {
        const entry = enter(ledger, bytes);
        there.add(entry.into);
        for (const number of entry.gone) {
          expect(number).toBe(Math.min(...there));
          there.delete(number);
        }
        ledger = entry.ledger;
        expect(ledger[0]?.number).toBe(entry.into);
      }
      expect(ledger.map(({ number }) => number)).toEqual([...there].toSorted((a, b) => b - a));
      expect(ledger.reduce((sum, drawer) => sum + drawer.pictures, 0)).toBeLessThanOrEqual(20_000);
      expect(ledger.reduce((sum, drawer) => sum + drawer.bytes, 0)).toBeLessThanOrEqual(200_000_000);
    }),
    { seed, numRuns: 60 },
  );
});

const filled = (pictures: number, bytes = 10_000): Ledger => {
  let ledger: Ledger = [];
  for (let i = 0; i < pictures; i++) ledger = enter(ledger, bytes).ledger;
  return ledger;
};

it("keeps the last ten thousand small pictures, whatever came before them", () => {
  expect(
    filled(100_000)
      .slice(0, 3)
      .reduce((sum, { pictures }) => sum + pictures, 0),
  ).toBeGreaterThanOrEqual(10_000);
});

it("asks for what is looked at again only where it lies among the oldest", () => {
  const ledger = filled(20_000);
  expect(ledger.map(({ number }) => isAging(ledger, number))).toEqual([false, false, true, true]);
});

it("gives up the oldest where there is no room, to the last", () => {
  let ledger = filled(12_000);
  const gone: number[] = [];
  while (ledger.length > 0) {
    const less = shrink(ledger);
    gone.push(...less.gone);
    ledger = less.ledger;
  }
  expect(gone).toEqual([1, 2, 3]);
  expect(shrink([])).toEqual({ ledger: [], gone: [] });
});

it("reads back what was written, and nothing else", () => {
  const ledger = filled(3);
  expect(readLedger(JSON.stringify(ledger))).toEqual(ledger);
  for (const text of ["", "{", "null", "7", `[{"number":1}]`, `[{"number":"1","pictures":1,"bytes":1}]`])
    expect(readLedger(text)).toEqual([]);
});
