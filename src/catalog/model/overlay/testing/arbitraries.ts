import fc from "fast-check";
import { fieldOf, type Register, type RegisterValue } from "#contract/registers.ts";

/** Values of some fields, null among them: a deletion is a value like any other. */
const values: Record<string, RegisterValue[]> = {
  favourite: [true, null],
  rating: [1, 2, 5, null],
  state: ["pick", "reject", null],
  "tag:a": [true, null],
  "tag:b": [true, null],
  note: ["soft", "sharp", null],
  hidden: [true, null],
};

const setting = fc
  .constantFrom(...Object.keys(values))
  .chain((field) =>
    fc.record({ field: fc.constant(field), value: fc.constantFrom(...(values[field] ?? [])) }),
  );

/** Registers as several people and programs may set them. No two different values have the same stamp. */
export const registers = (subjects: readonly string[]): fc.Arbitrary<Register[]> =>
  fc
    .array(
      fc.record({
        subject: fc.constantFrom(...subjects),
        setting,
        time: fc.integer({ min: 1, max: 6 }),
        person: fc.constantFrom("ann", "ben"),
        client: fc.constantFrom("x", "y"),
      }),
      { maxLength: 24 },
    )
    .map((all) => {
      const seen = new Set<string>();
      return all.flatMap(({ subject, setting: { field, value }, time, person, client }): Register[] => {
        const owner = fieldOf(field)?.owner === "person" ? person : "";
        const name = JSON.stringify([subject, field, owner, time, person, client]);
        if (seen.has(name)) return [];
        seen.add(name);
        return [{ subject, field, owner, value, stamp: { time, person, client } }];
      });
    });
