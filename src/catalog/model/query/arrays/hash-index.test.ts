import fc from "fast-check";
import { expect, it } from "vitest";
import type { Hash } from "#shared/hash.ts";
import { HashIndex } from "./hash-index.ts";

/** Few hashes that crowd into neighbouring slots, some of them equal. */
const hash = fc.record({ low: fc.constantFrom(0, 1, 2, 62, 63, 64, 127), high: fc.nat(1) });
const change = fc.record({ entry: fc.nat(30), hash });

const same = (a: Hash, b: Hash) => a.low === b.low && a.high === b.high;

it("finds an entry with the hash as long as there is one", () => {
  fc.assert(
    fc.property(fc.array(change, { maxLength: 120 }), (changes) => {
      const index = new HashIndex();
      const held = new Map<number, Hash>();
      for (const { entry, hash: changed } of changes) {
        if (held.has(entry)) {
          index.delete(entry);
          held.delete(entry);
        } else {
          index.add(entry, changed);
          held.set(entry, changed);
        }
        const entries = [...held].filter(([, other]) => same(other, changed)).map(([n]) => n);
        const found = index.find(changed);
        expect(entries.length === 0 ? found === -1 : entries.includes(found)).toBe(true);
      }
      for (const [, other] of held) expect(index.find(other)).toBeGreaterThanOrEqual(0);
    }),
    { seed: 2, numRuns: 300 },
  );
});

it("finds nothing for an entry that was never there, or is gone", () => {
  const index = new HashIndex();
  const hash = { low: 5, high: 5 };
  index.delete(0);
  index.add(0, hash);
  index.delete(0);
  index.delete(0);
  expect(index.find(hash)).toBe(-1);
});
