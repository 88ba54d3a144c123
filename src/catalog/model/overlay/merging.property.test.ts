import fc from "fast-check";
import { expect, it } from "vitest";
import { isNewer, type Register } from "#contract/registers.ts";
import { marksOf } from "./marks-of.ts";
import { merged, noRegisters, type SubjectRegisters, sameValues, withRegister } from "./subject-registers.ts";
import { registers } from "./testing/arbitraries.ts";

const known = (all: readonly Register[]) => all.reduce(withRegister, noRegisters);
const nameOf = ({ field, owner }: Register) => `${field} ${owner}`;
/** In an order of its own, so that the same knowledge is the same text. */
const tidy = (held: SubjectRegisters) => held.toSorted((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
const ofOne = registers(["i.a"]);

it("comes to the same end in any order, with any repetition, by any split", () => {
  fc.assert(
    fc.property(ofOne, fc.infiniteStream(fc.nat()), fc.nat(30), (all, order, cut) => {
      const end = tidy(known(all));
      const shuffled = all.map((one) => ({ one, at: order.next().value })).sort((a, b) => a.at - b.at);
      const other = shuffled.map(({ one }) => one);
      expect(tidy(known([...other, ...all, ...other.slice(cut)]))).toEqual(end);
      const [left, right] = [known(other.slice(0, cut)), known(other.slice(cut))];
      expect(tidy(merged(left, right))).toEqual(end);
      expect(tidy(merged(right, left))).toEqual(end);
    }),
    { seed: 11, numRuns: 400 },
  );
});

it("keeps of each field and owner what was set last, a deletion too", () => {
  fc.assert(
    fc.property(ofOne, (all) => {
      for (const held of known(all)) {
        const rivals = all.filter((one) => nameOf(one) === nameOf(held));
        expect(rivals.some((one) => isNewer(one.stamp, held.stamp))).toBe(false);
        expect(rivals).toContain(held);
      }
    }),
    { seed: 12, numRuns: 200 },
  );
});

it("gives the very same array where nothing new is learned", () => {
  fc.assert(
    fc.property(ofOne, (all) => {
      const held = known(all);
      expect(merged(held, known(all))).toBe(held);
    }),
    { seed: 13, numRuns: 100 },
  );
});

it("looks the same to who looks where it says the same, and shows nobody another's own", () => {
  fc.assert(
    fc.property(ofOne, ofOne, (one, other) => {
      const [a, b] = [known(one), known(other)];
      if (sameValues(a, b)) expect(marksOf(a, "ann")).toEqual(marksOf(b, "ann"));
      const without = a.filter(({ owner }) => owner !== "ben");
      expect(marksOf(without, "ann")).toEqual(marksOf(a, "ann"));
      const { tags } = marksOf(a, "ann");
      expect(tags).toEqual([...new Set(tags)].sort());
    }),
    { seed: 14, numRuns: 300 },
  );
});
