import fc from "fast-check";
import { expect, it } from "vitest";
import { type MarkChange, type Marks, noMarks, states } from "./marks.ts";
import { packChange, packedEnd, packMarks } from "./packed-marks.ts";

const values = {
  favourite: fc.boolean(),
  rating: fc.nat(5),
  state: fc.constantFrom(null, ...states),
  note: fc.constantFrom("", "a", "of two words"),
  hidden: fc.boolean(),
};
const tags = fc.subarray(["a", "b", "c"]);
const marks: fc.Arbitrary<Marks> = fc.record({ ...values, tags });
const change: fc.Arbitrary<MarkChange> = fc.record({ ...values, addTags: tags }, { requiredKeys: [] });

it("makes of packed marks what a change makes of marks", () => {
  fc.assert(
    fc.property(marks, change, (before, { addTags = [], ...set }) => {
      const { keep, set: bits } = packChange({ ...set, addTags });
      const after = { ...before, ...set, tags: [...before.tags, ...addTags] };
      expect((packMarks(before) & keep) | bits).toBe(packMarks(after));
      expect(packMarks(after)).toBeLessThan(packedEnd);
    }),
    { seed: 17 },
  );
});

it("leaves standing that there are tags, since it does not know which", () => {
  const { keep, set } = packChange({ removeTags: ["a"] });
  const packed = packMarks({ ...noMarks, tags: ["a"] });
  expect((packed & keep) | set).toBe(packed);
});
