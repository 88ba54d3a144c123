import fc from "fast-check";
import { expect, it } from "vitest";
import { Grid } from "./grid.ts";
import { traceMatches } from "./matches.ts";

/** Two texts of few or many different tokens, and what a pair of each token is worth. */
const texts = fc.integer({ min: 1, max: 30 }).chain((different) => {
  const tokens = fc.array(fc.nat(different), { minLength: 1, maxLength: 40 });
  return fc.record({
    rows: tokens,
    columns: tokens,
    worths: fc.array(fc.constantFrom(1, 4, 5), { minLength: different + 1, maxLength: different + 1 }),
  });
});

type Pairs = [row: number, column: number][];

it("finds the same way as the grid does, of equal ones too, or none where equal tokens are many", () => {
  let traced = 0;
  fc.assert(
    fc.property(texts, ({ rows, columns, worths }) => {
      const [before, after] = [Uint32Array.from(rows), Uint32Array.from(columns)];
      const own = Uint8Array.from(rows, (token) => worths[token] ?? 1);
      const [found, expected]: [Pairs, Pairs] = [[], []];
      const isTraced = traceMatches(before, after, own, (...pair) => found.push(pair));
      if (isTraced) new Grid(before, after, own).trace((...pair) => expected.push(pair));
      expect(found).toEqual(expected);
      if (isTraced) traced++;
    }),
    { seed: 12, numRuns: 3000 },
  );
  expect(traced).toBeGreaterThan(1000);
});

it("finds it in texts that are longer than its memory, too", () => {
  const before = Uint32Array.from({ length: 1300 }, (_, i) => (i * 7919) % 1100);
  const after = Uint32Array.from({ length: 1200 }, (_, i) => (i * 104729) % 1150);
  const own = new Uint8Array(before.length).fill(5);
  const [found, expected]: [Pairs, Pairs] = [[], []];
  expect(traceMatches(before, after, own, (...pair) => found.push(pair))).toBe(true);
  new Grid(before, after, own).trace((...pair) => expected.push(pair));
  expect(found).toEqual(expected);
  expect(found.length).toBeGreaterThan(0);
});
