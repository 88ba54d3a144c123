import fc from "fast-check";
import { states, tidyTag } from "#contract/marks.ts";
import { fieldOf, fieldOfTag, type Register, type RegisterValue } from "#contract/registers.ts";

const subject = fc.constantFrom("i.a", "i.b", "v.a", "v.=1+1", "i.-x", 'i."q",');
const tag = fc
  .constantFrom("client-a", "🔥", "=cmd", "'quoted'", "two words", '"', "-", "é")
  .map((text) => tidyTag(text) ?? "x");
const flag = fc.constantFrom(true, false, null);
const note = fc.oneof(
  fc.constantFrom("", "a fox", "two\r\nlines", '"quoted", and more', "=1+1", " \t "),
  fc.string(),
);

const fieldAndValue: fc.Arbitrary<[string, RegisterValue]> = fc.oneof(
  flag.map((value): [string, RegisterValue] => ["favourite", value]),
  fc.option(fc.nat(5)).map((value): [string, RegisterValue] => ["rating", value]),
  fc.constantFrom(null, ...states).map((value): [string, RegisterValue] => ["state", value]),
  fc.tuple(tag, flag).map(([name, value]): [string, RegisterValue] => [fieldOfTag(name), value]),
  fc.option(note).map((value): [string, RegisterValue] => ["note", value]),
  flag.map((value): [string, RegisterValue] => ["hidden", value]),
);

const stamp = fc.record({
  time: fc.integer({ min: 1, max: 50 }),
  person: fc.constantFrom("me", "you"),
  client: fc.uuid(),
});

/** Registers of a library as the person "me" sees them, one a field of each asset. */
export const registers: fc.Arbitrary<Register[]> = fc
  .uniqueArray(fc.record({ subject, of: fieldAndValue, stamp }), {
    maxLength: 25,
    selector: ({ subject: about, of: [field] }) => `${about} ${field}`,
  })
  .map((list) =>
    list.map(({ subject: about, of: [field, value], stamp: when }) => ({
      subject: about,
      field,
      owner: fieldOf(field)?.owner === "person" ? "me" : "",
      value,
      stamp: when,
    })),
  );
