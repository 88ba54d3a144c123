import type { Marks } from "#contract/marks.ts";
import { fieldOf, type RegisterValue } from "#contract/registers.ts";
import { type Setting, valueIn, withValue } from "./settings.ts";
import type { SubjectRegisters } from "./subject-registers.ts";

/** Subjects by the value that they had, of one field that an action has set. */
interface Former extends Setting {
  /** When it was set: see `Stamp`. */
  time: number;
  had: Map<RegisterValue, string[]>;
}

/** One value for one field of some subjects: what is written of an action. */
export interface Entry extends Setting {
  subjects: readonly string[];
}

/**
 * What one action does to whatever it is meant for: its subjects come by one by one, and of each only what it says
 * otherwise is changed. What each one had is remembered, so that the action can be undone.
 */
export class Action {
  readonly #fields: Former[];
  /** Subjects that are marked otherwise than before. */
  changed = 0;

  constructor(settings: readonly Setting[]) {
    this.#fields = settings.map((setting) => ({ ...setting, time: 0, had: new Map() }));
  }

  /** Takes a subject in, with the marks that it has. Gives those that it has afterwards, or undefined for the same. */
  take(subject: string, marks: Marks): Marks | undefined {
    let after = marks;
    for (const former of this.#fields) {
      const had = valueIn(after, former.field);
      if (had === former.value) continue;
      const others = former.had.get(had);
      if (others) others.push(subject);
      else former.had.set(had, [subject]);
      after = withValue(after, former);
    }
    if (after === marks) return undefined;
    this.changed++;
    return after;
  }

  /** What is to be written: an entry a field. */
  entries(): Entry[] {
    return this.#fields
      .map(({ field, value, had }) => ({ field, value, subjects: [...had.values()].flat() }))
      .filter(({ subjects }) => subjects.length > 0);
  }

  /** Must be told when a field was set. */
  written(field: string, time: number): void {
    for (const former of this.#fields) if (former.field === field) former.time = time;
  }

  /** All that it has changed. */
  subjects(): Set<string> {
    return new Set(this.#fields.flatMap(({ had }) => [...had.values()].flat()));
  }

  /**
   * What undoes it for a subject of which `registers` are known: nothing of a field that somebody has set again. The
   * server may have set an earlier time than ours, where our clock was ahead.
   */
  undoing(person: string, client: string): UndoOf {
    return new UndoOf(this.#fields, person, client);
  }
}

/** Gathers what undoes an action. */
class UndoOf {
  readonly #fields: {
    former: Former;
    owner: string;
    of: Map<string, RegisterValue>;
    to: Map<RegisterValue, string[]>;
  }[];
  readonly #client: string;

  constructor(fields: readonly Former[], person: string, client: string) {
    this.#client = client;
    this.#fields = fields.map((former) => ({
      former,
      owner: fieldOf(former.field)?.owner === "person" ? person : "",
      of: new Map(
        [...former.had].flatMap(([value, subjects]) => subjects.map((subject) => [subject, value] as const)),
      ),
      to: new Map(),
    }));
  }

  /** Takes a subject in, with what is known of it today. */
  take(subject: string, registers: SubjectRegisters): void {
    for (const { former, owner, of, to } of this.#fields) {
      const had = of.get(subject);
      if (had === undefined) continue;
      const now = registers.find((register) => register.field === former.field && register.owner === owner);
      const ours = now && now.stamp.client === this.#client && now.stamp.time <= former.time;
      if (!ours || now.value !== former.value) continue;
      const others = to.get(had);
      if (others) others.push(subject);
      else to.set(had, [subject]);
    }
  }

  entries(): Entry[] {
    return this.#fields.flatMap(({ former, to }) =>
      Array.from(to, ([value, subjects]) => ({ field: former.field, value, subjects })),
    );
  }
}
