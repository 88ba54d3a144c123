import fc from "fast-check";
import { expect, it } from "vitest";
import { anchors } from "./anchors.ts";

const tokens = fc.array(fc.nat(5), { maxLength: 40 });

/** Where each run of three begins that occurs once. */
function runsOnce(text: readonly number[]): Map<string, number> {
  const runs = text.slice(0, -2).map((_, i) => text.slice(i, i + 3).join());
  return new Map(
    [...runs.entries()]
      .filter(([, run]) => runs.indexOf(run) === runs.lastIndexOf(run))
      .map(([i, run]) => [run, i]),
  );
}

/** The length of the longest rising subsequence, by looking back from each. */
function longestRise(numbers: readonly number[]): number {
  const lengths: number[] = [];
  for (const [i, number] of numbers.entries())
    lengths.push(
      1 + Math.max(0, ...lengths.filter((_, before) => before < i && (numbers[before] ?? 0) < number)),
    );
  return Math.max(0, ...lengths);
}

it("gives as many pairs as can be in order of runs that both texts have once", () => {
  fc.assert(
    fc.property(tokens, tokens, (before, after) => {
      const inAfter = runsOnce(after);
      const possible = [...runsOnce(before)].flatMap(([run, place]) => {
        const other = inAfter.get(run);
        return other === undefined ? [] : [{ place, other }];
      });
      const found = anchors(Uint32Array.from(before), Uint32Array.from(after));
      const pairs = found.flatMap((place, i) => (i % 2 === 0 ? [{ place, other: found[i + 1] ?? -1 }] : []));
      for (const pair of pairs) expect(possible).toContainEqual(pair);
      for (const [i, { place, other }] of pairs.slice(1).entries()) {
        expect(place).toBeGreaterThan(pairs[i]?.place ?? -1);
        expect(other).toBeGreaterThan(pairs[i]?.other ?? -1);
      }
      expect(pairs).toHaveLength(longestRise(possible.map(({ other }) => other)));
    }),
    { seed: 3, numRuns: 500 },
  );
});
