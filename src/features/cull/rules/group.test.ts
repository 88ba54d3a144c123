import fc from "fast-check";
import { expect, it } from "vitest";
import { groupAround, groupsOf, longestGap, reachOf } from "./group.ts";

const start = Date.parse("2026-11-27T12:00:00Z");
const made = (prompt: string, minutes: number) => ({
  prompt,
  createdDate: new Date(start - minutes * 60_000).toISOString(),
});
const sizes = (...records: ReturnType<typeof made>[]) => groupsOf(records).map((group) => group.length);

it("takes attempts of one prompt together, ten minutes apart at most", () => {
  expect(sizes(made("fox", 0), made("fox", 10), made("fox", 20))).toEqual([3]);
  expect(sizes(made("fox", 0), made("fox", 10.01), made("fox", 20))).toEqual([1, 2]);
});

it("does not mind what was made in between", () => {
  expect(sizes(made("fox", 0), made("wolf", 1), made("fox", 2), made("wolf", 3))).toEqual([2, 2]);
});

it("takes a prompt for the same in any composition and with blanks around it, and no other", () => {
  expect(sizes(made("café", 0), made(" cafe\u0301\n", 1), made("Café", 2))).toEqual([2, 1]);
});

it("leaves alone what has no prompt, and what has no date", () => {
  expect(sizes(made("", 0), made(" ", 1))).toEqual([1, 1]);
  expect(sizes({ prompt: "fox", createdDate: "soon" }, made("fox", 0), made("fox", 1))).toEqual([1, 2]);
});

const records = fc
  .array(
    fc.record({ prompt: fc.constantFrom("fox", "wolf", " fox", ""), step: fc.integer({ min: 0, max: 14 }) }),
    {
      maxLength: 30,
    },
  )
  .map((steps) => {
    let minutes = 0;
    return steps.map(({ prompt, step }) => {
      minutes += step;
      return made(prompt, minutes);
    });
  });
const settings = { seed: 20261127, numRuns: 300 };

it("puts each record into one group, whichever end one begins at", () => {
  fc.assert(
    fc.property(records, (all) => {
      const groups = groupsOf(all);
      expect(groups.flat()).toHaveLength(all.length);
      expect(new Set(groups.flat())).toEqual(new Set(all));
      const named = (groups: (typeof all)[]) =>
        new Set(
          groups.map((group) => all.flatMap((record, i) => (group.includes(record) ? [i] : [])).join()),
        );
      expect(named(groupsOf(all.toReversed()))).toEqual(named(groups));
    }),
    settings,
  );
});

it("finds the same group from each of its members, in no more than what can be reached from it", () => {
  fc.assert(
    fc.property(records, (all) => {
      const created = all.map(({ createdDate }) => Date.parse(createdDate));
      for (const group of groupsOf(all))
        for (const record of group) {
          const [from, to] = reachOf(created, all.indexOf(record), 1_000);
          expect(groupAround(all.slice(from, to), record)).toEqual(group);
        }
    }),
    settings,
  );
});

it("reaches no further than it is told, nor over a longer gap", () => {
  const minutes = [0, 1, 2, 3, 20, 21].map((minute) => start - minute * 60_000);
  expect(reachOf(minutes, 2, 1_000)).toEqual([0, 4]);
  expect(reachOf(minutes, 5, 1_000)).toEqual([4, 6]);
  expect(reachOf(minutes, 2, 1)).toEqual([1, 4]);
  expect(reachOf([start, start - longestGap], 0, 1_000)).toEqual([0, 2]);
});
