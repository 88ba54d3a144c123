import fc from "fast-check";
import { expect, it } from "vitest";
import { isNewer, type Register } from "#contract/registers.ts";
import { readMarksCsv, writeMarksCsv } from "./formats/marks-csv.ts";
import { readMarksJson, writeMarksJson } from "./formats/marks-json.ts";
import { outcomeOf, planImport, type Winner } from "./plan-import.ts";
import { registersOfRows } from "./rows-to-registers.ts";
import { said } from "./says.ts";
import { registers } from "./testing/arbitraries.ts";

const nameOf = ({ subject, field, owner }: Register) => `${subject} ${field} ${owner}`;
const sorted = (list: readonly Register[]) => list.toSorted((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));

/** A library as the server keeps it. */
function taken(here: readonly Register[], file: readonly Register[], winner: Winner): Register[] {
  const kept = new Map(here.map((register) => [nameOf(register), register]));
  const { merged, anew } = outcomeOf(planImport(file, here, "me"), winner);
  for (const register of merged) {
    const before = kept.get(nameOf(register));
    if (!before || isNewer(register.stamp, before.stamp)) kept.set(nameOf(register), register);
  }
  const now = { time: 1000, person: "me", client: "import" };
  for (const register of anew) kept.set(nameOf(register), { ...register, stamp: now });
  return sorted([...kept.values()]);
}

function readJson(text: string): Register[] {
  const read = readMarksJson(text);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

/** What people see: only what says something. */
const shown = (list: readonly Register[]) =>
  Object.fromEntries(
    list.filter(({ value }) => said(value) !== null).map((register) => [nameOf(register), register.value]),
  );

it("gives back the very registers that were exported, into a library that has lost them", () => {
  fc.assert(
    fc.property(registers, (list) => {
      const file = readJson(writeMarksJson(list, "default", new Date(0)));
      expect(file).toEqual(list);
      for (const winner of ["newest", "mine", "theirs"] as const)
        expect(taken([], file, winner)).toEqual(sorted(list));
    }),
    { seed: 21 },
  );
});

it("lets the newest, what is here, or the file win, and changes nothing when it is done again", () => {
  fc.assert(
    fc.property(registers, registers, (here, file) => {
      const mine = taken(here, file, "mine");
      for (const register of here) expect(mine).toContainEqual(register);
      const theirs = shown(taken(here, file, "theirs"));
      for (const register of file) expect(theirs[nameOf(register)] ?? null).toEqual(said(register.value));
      const newest = taken(here, file, "newest");
      for (const register of file) {
        const before = here.find((known) => nameOf(known) === nameOf(register));
        const wins = !before || isNewer(register.stamp, before.stamp) ? register : before;
        expect(shown(newest)[nameOf(register)] ?? null).toEqual(said(wins.value));
      }
      for (const winner of ["newest", "mine", "theirs"] as const) {
        const once = taken(here, file, winner);
        expect(shown(taken(once, file, winner))).toEqual(shown(once));
      }
    }),
    { seed: 22 },
  );
});

it("gives back by a CSV file what people see, also where something else has been said since", () => {
  fc.assert(
    fc.property(registers, registers, (list, since) => {
      const read = readMarksCsv(writeMarksCsv(list));
      if (!read.ok) throw new Error(JSON.stringify(read.problems));
      const stamp = { time: 900, person: "me", client: "csv" };
      expect(shown(taken([], registersOfRows(read.value, [], "me", stamp), "newest"))).toEqual(shown(list));
      const rows = registersOfRows(read.value, since, "me", stamp);
      const subjects = new Set(read.value.map(({ subject }) => subject));
      const ofFile = taken(since, rows, "theirs").filter(({ subject }) => subjects.has(subject));
      expect(shown(ofFile)).toEqual(shown(list));
    }),
    { seed: 23 },
  );
});

it("takes the newer of two words of one file", () => {
  const said = (time: number, value: number): Register => ({
    subject: "i.a",
    field: "rating",
    owner: "",
    value,
    stamp: { time, person: "me", client: "c" },
  });
  for (const file of [
    [said(1, 1), said(2, 2)],
    [said(2, 2), said(1, 1)],
  ])
    expect(planImport(file, [], "me").added).toEqual([said(2, 2)]);
});
