import fc from "fast-check";
import { expect, it } from "vitest";
import type { MarkChange, Marks } from "#contract/marks.ts";
import { noMarks } from "#contract/marks.ts";
import type { Register } from "#contract/registers.ts";
import { Action, type Entry } from "./action.ts";
import { marksOf } from "./marks-of.ts";
import { settingsOf } from "./settings.ts";
import { noRegisters, type SubjectRegisters, withRegister } from "./subject-registers.ts";
import { registers } from "./testing/arbitraries.ts";
import { Undoing } from "./undoing.ts";
import { registerOf } from "./waiting.ts";

const subjects = ["i.a", "i.b", "v.a"];
const me = "ann";

const changes: fc.Arbitrary<MarkChange> = fc.record(
  {
    favourite: fc.boolean(),
    rating: fc.constantFrom(0, 2, 5),
    state: fc.constantFrom("pick" as const, "reject" as const, null),
    addTags: fc.subarray(["a", "b", "c"]),
    removeTags: fc.subarray(["d", "e"]),
    note: fc.constantFrom("", "soft"),
    hidden: fc.boolean(),
  },
  { requiredKeys: [] },
);

/** What is known of each subject, and what is set after it, by whom. */
class World {
  readonly known = new Map<string, SubjectRegisters>();
  #time = 10;

  constructor(all: readonly Register[]) {
    for (const register of all) this.put(register);
  }

  put(register: Register): void {
    this.known.set(register.subject, withRegister(this.of(register.subject), register));
  }

  of(subject: string): SubjectRegisters {
    return this.known.get(subject) ?? noRegisters;
  }

  marks(): Record<string, Marks> {
    return Object.fromEntries(subjects.map((subject) => [subject, marksOf(this.of(subject), me)]));
  }

  write(entries: readonly Entry[], client: string, action?: Action): void {
    for (const entry of entries) {
      const time = ++this.#time;
      action?.written(entry.field, time);
      const waiting = { ...entry, id: "", time, after: 0, person: me };
      for (const subject of entry.subjects) this.put(registerOf(waiting, subject, client));
    }
  }

  do(change: MarkChange, meant: readonly string[], client = "here"): Action {
    const action = new Action(settingsOf(change));
    for (const subject of meant) action.take(subject, marksOf(this.of(subject), me));
    this.write(action.entries(), client, action);
    return action;
  }

  undo(action: Action): void {
    const undoing = new Undoing(action, me, "here");
    for (const subject of undoing.subjects()) undoing.take(subject, this.of(subject));
    this.write(undoing.entries(), "here");
  }
}

const worlds = registers(subjects).map((all) => new World(all));

it("makes all equal in what it sets, leaves the rest, and counts those that are others than before", () => {
  fc.assert(
    fc.property(worlds, changes, fc.subarray(subjects), (world, change, meant) => {
      const before = world.marks();
      const { addTags = [], removeTags = [], ...set } = change;
      const { changed } = world.do(change, meant);
      const after = world.marks();
      for (const subject of subjects) {
        const had = before[subject] ?? noMarks;
        const tags = [...new Set([...had.tags, ...addTags])]
          .filter((tag) => !removeTags.includes(tag))
          .sort();
        expect(after[subject]).toEqual(meant.includes(subject) ? { ...had, ...set, tags } : had);
      }
      const others = subjects.filter(
        (subject) => JSON.stringify(before[subject]) !== JSON.stringify(after[subject]),
      );
      expect(changed).toBe(others.length);
    }),
    { seed: 21, numRuns: 400 },
  );
});

it("is undone to each one's own marks", () => {
  fc.assert(
    fc.property(worlds, changes, fc.subarray(subjects), (world, change, meant) => {
      const before = world.marks();
      world.undo(world.do(change, meant));
      expect(world.marks()).toEqual(before);
    }),
    { seed: 22, numRuns: 400 },
  );
});

it("leaves alone, when it is undone, what somebody has set since", () => {
  const times = fc.constantFrom("here", "elsewhere");
  fc.assert(
    fc.property(
      worlds,
      changes,
      changes,
      fc.subarray(subjects),
      times,
      (world, change, later, meant, client) => {
        const action = world.do(change, meant);
        const [changedLater] = meant;
        if (changedLater === undefined) return;
        const between = world.marks();
        const set = world.do(later, [changedLater], client);
        const after = world.marks();
        world.undo(action);
        const end = world.marks();
        for (const { field } of set.entries()) {
          const key = field as keyof Marks;
          if (!field.startsWith("tag:")) expect(end[changedLater]?.[key]).toEqual(after[changedLater]?.[key]);
        }
        for (const subject of subjects.filter((one) => !meant.includes(one)))
          expect(end[subject]).toEqual(between[subject]);
      },
    ),
    { seed: 23, numRuns: 400 },
  );
});
