import fc from "fast-check";
import { expect, it } from "vitest";
import { type MarkChange, type Marks, noMarks, states } from "#contract/marks.ts";
import { tallyOf } from "#contract/tally/mark-tally.ts";
import { commonRating, commonState, favouriteOf, hiddenOf, ratingClicked, tagClicked } from "./change-of.ts";

const marks: fc.Arbitrary<Marks> = fc.record({
  favourite: fc.boolean(),
  rating: fc.integer({ min: 0, max: 5 }),
  state: fc.constantFrom(null, ...states),
  tags: fc.subarray(["a", "b", "c"]),
  note: fc.constant(""),
  hidden: fc.boolean(),
});
const several = fc.array(marks, { minLength: 1, maxLength: 6 });

/** What an action does to one asset, for the marks that these rules know. */
function changed(of: Marks, { addTags = [], removeTags = [], ...rest }: MarkChange): Marks {
  const tags = new Set([...of.tags, ...addTags]);
  for (const tag of removeTags) tags.delete(tag);
  return { ...of, ...rest, tags: [...tags].sort() };
}

const actions: readonly [string, (all: readonly Marks[]) => MarkChange, (of: Marks) => unknown][] = [
  ["favourite", (all) => favouriteOf(tallyOf(all)), (of) => of.favourite],
  ["hidden", (all) => hiddenOf(tallyOf(all)), (of) => of.hidden],
  ["star", (all) => ratingClicked(tallyOf(all), 4), (of) => of.rating],
  ["tag", (all) => tagClicked(tallyOf(all), "b"), (of) => of.tags.includes("b")],
];

for (const [action, act, held] of actions)
  it(`makes all equal by ${action}, and again takes it away from all`, () => {
    fc.assert(
      fc.property(several, (all) => {
        const once = all.map((of) => changed(of, act(all)));
        expect(new Set(once.map(held)).size).toBe(1);
        const twice = once.map((of) => changed(of, act(once)));
        expect(new Set(twice.map(held)).size).toBe(1);
        expect(held(twice[0]!)).not.toEqual(held(once[0]!));
      }),
      { seed: 11 },
    );
  });

it("gives what some lack to all of them", () => {
  const all = [noMarks, { ...noMarks, favourite: true, hidden: true, rating: 4, tags: ["b"] }];
  expect(favouriteOf(tallyOf(all))).toEqual({ favourite: true });
  expect(hiddenOf(tallyOf(all))).toEqual({ hidden: true });
  expect(ratingClicked(tallyOf(all), 4)).toEqual({ rating: 4 });
  expect(tagClicked(tallyOf(all), "b")).toEqual({ addTags: ["b"] });
});

it("knows what all have in common", () => {
  fc.assert(
    fc.property(several, (all) => {
      const tally = tallyOf(all);
      const alike = <T>(values: readonly T[]) => (new Set(values).size === 1 ? values[0] : undefined);
      expect(commonRating(tally)).toBe(alike(all.map((of) => of.rating)));
      expect(commonState(tally)).toBe(alike(all.map((of) => of.state)));
    }),
    { seed: 12 },
  );
});
